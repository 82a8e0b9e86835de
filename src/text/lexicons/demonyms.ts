/** Countries and their people: what tells two presidents apart. A country, by its two letters, and its words, folded. */
import { fold } from '../fold.ts';
import { open } from './own-words.ts';

const TABLE =
  'MX:mexico,mexican,mexicans,mexicano,mexicana,mexicanos,mexicanas US:u.s.,us,american,americans,estadounidense,estadounidenses,eeuu,ee.uu.,norteamericano,norteamericana,washington,unidos,states,eu ' +
  'VE:venezuela,venezuelan,venezolano,venezolana CO:colombia,colombian,colombiano,colombiana CA:canada,canadian,canadiense ' +
  'CU:cuba,cuban,cubano,cubana GT:guatemala,guatemalan,guatemalteco,guatemalteca BR:brazil,brazilian,brasil,brasileno,brasilena ' +
  'ES:spain,spanish,espanol,espanola CN:china,chinese,chino,china RU:russia,russian,ruso,rusa FR:france,french,frances,francesa ' +
  'BO:bolivia,bolivian,boliviano,boliviana PE:peru,peruvian,peruano,peruana EC:ecuador,ecuadorean,ecuadorian,ecuatoriano,ecuatoriana ' +
  'AR:argentina,argentine,argentinian,argentino CL:chile,chilean,chileno,chilena SV:salvador,salvadoran,salvadoreno HN:honduras,honduran,hondureno,hondurena ' +
  'GB:britain,british,uk,u.k.,britanico,britanica DE:germany,german,aleman,alemana HT:haiti,haitian,haitiano UA:ukraine,ukrainian,ucraniano IL:israel,israeli';

/** Folded word -> country code. */
export const DEMONYMS: ReadonlyMap<string, string> = open(
  TABLE.split(' ').flatMap((cell) => {
    const [code = '', words = ''] = cell.split(':');
    return words.split(',').map((word): [string, string] => [word, code]);
  }),
  ({ demonyms }) => demonyms.map(({ word, country }): [string, string] => [fold(word), country]),
);
