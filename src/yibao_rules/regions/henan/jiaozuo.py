"""Jiaozuo (焦作), 410800: visits of employees and retirees, by the bureau's answer of June 2023."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Choice, Flat, Layer, Layers, Period, Rate

SOURCES = (
    Source(
        "jiaozuo-2023-06", kind="official_quoted", title="退休职工医保门诊限额是多少？市医疗保障局回复（焦作晚报）", publisher="焦作晚报",
        address="https://fensifuwu.com/emotion/me/0e8100bb0118f5bb1979c4cd3e602549.html",
    ),
)  # fmt: skip

VISITS = Choice("level", {"community": Flat(0), "secondary": Flat(50), "tertiary": Flat(50)})
SIGNED = Text(
    zh="签约家庭医生后，在签约的基层机构提高 5 个百分点；基层指社区卫生服务中心、乡镇卫生院等",
    en="5 points more at the grassroots institution where one has signed with a family doctor; these are community centres and township hospitals",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-06-01", checked="2023-06-01",
        rule=Layers(Layer(
            "pooled", start=VISITS, per=Period("visit"),
            shares=Choice("level", {
                "community": Choice("family_doctor", {"signed_doctor": Rate(65)}, otherwise=Rate(60)), "secondary": Rate(55), "tertiary": Rate(50),
            }),
            cap=1300,
        )),
        sources="jiaozuo-2023-06", ledger="f36e47f9", confidence="high", note=SIGNED,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-06-01", checked="2023-06-01",
        rule=Layers(Layer(
            "pooled", start=VISITS, per=Period("visit"),
            shares=Choice("level", {
                "community": Choice("family_doctor", {"signed_doctor": Rate(75)}, otherwise=Rate(70)), "secondary": Rate(65), "tertiary": Rate(60),
            }),
            cap=1800,
        )),
        sources="jiaozuo-2023-06", ledger="f36e47f9", confidence="high", note=SIGNED,
    ),
)  # fmt: skip

REGION = Region(
    "410800",
    name_zh="焦作市",
    name_en="Jiaozuo",
    sources=SOURCES,
    outpatient=OUTPATIENT,
    groups=Group("family_doctor", values="signed_doctor", zh="家庭医生签约", en="family doctor"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
