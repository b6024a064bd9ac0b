/** @file The names that exercises are dealt from: short, of few letters, so that five of them share many bigrams. */

export const GIVEN_NAMES: readonly string[] = (
  "ada aida aina alan alba alea alena alina alma alva amal amara amina amira ana anaya anela anna anne annie " +
  "anya ari aria arian arin arlen arlo armin arya ava avril aya ayla dalia dan dana dani dara dalila daria dean " +
  "delia della dena devi dilan dina dora doran dylan eda edda edna ela elena elia elian elias elin elina ella " +
  "ellen ellie elma elmira elna elora elva emil emilia emma emmi ena enya erin erna eva evan eveline evi ida ian " +
  "ila ilan ilaria ilona ilva ina india inna ira irena irina irma ivan ivana lana lara laila lamar lani laria " +
  "lea leah lelia lena leni lenn leo leon leona leonie lian liam lida lila liliana lilly lima lina linda linn " +
  "lionel liv livia lola lona lora loren lorena lorna luna lyra mai maia maira malia malin mallory mara maren " +
  "mari maria marian marie marin marina mario marla marlene marlon marvin maya melina mia mika mila milan mile " +
  "milena milla milo mina mira miran mirela moira mona monia mona nadia nadine naemi naia nala nalani naomi " +
  "nara neda nela nell nella nelly nena neo neil nia nila nils nina nino noa noah noel noelle noemi nola nora " +
  "norma norman nova odile ola olena olga olin oliver olivia omar ona ora oren orla orna orion ramon rana rani " +
  "rania raya rayan rea reina remi remo rena rene rhea ria rima rina river roan roland roma roman romeo romina " +
  "romy rona ronan ronia rory rylan vada vala vale valen valeria vanna vara veda vela vera verena verona vida " +
  "viola vivian yael yana yara yoel yona"
).split(" ")
