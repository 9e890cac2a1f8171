/** Commands to try first, from the repository's folder. */
export function curlCommands(address: string): readonly { readonly about: string; readonly command: string }[] {
  const post = "curl -sS -H 'content-type: application/json'";
  return [
    {
      about: "校验一份台账，得到各类记录数",
      command: `${post} --data-binary @examples/05-scenarios/register.json ${address}/registers`,
    },
    {
      about: "三家按1:1:1分配100元，分文不差，并说明理由",
      command: `${post} -d '{"total":"100.00","claims":[{"id":"甲","weight":1},{"id":"乙","weight":1},{"id":"丙","weight":1}]}' ${address}/apportionments`,
    },
    {
      about: "台账有误时逐处说明（英文加 -H 'accept-language: en'）",
      command: `${post} -d '{"version":1,"recordedOn":"2023-02-29","stations":[{"id":"站1"}]}' ${address}/registers`,
    },
  ];
}
