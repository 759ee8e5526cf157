"""Dalian (大连), 210200: retirees' flat amount; outpatient pooling of 2023 and 2024, stays, the large-amount supplement of 2023."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, NotApplicable, Period, Rate, Shares, Unknown

SOURCES = (
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "jiusong-4672990", kind="article", title="大连和辽宁各市退休人员医保个人账户划入金额",
        address="m.jiusongjiankang.com/health/news/4672990.html",
    ),
    Source(
        "jiusong-4483688", kind="article", title="大连退休人员医保个人账户划入金额",
        address="https://www.jiusongjiankang.com/health/news/4483688.html",
    ),
    Source(
        "dl-changes-2024", kind="official_quoted", title="大连市职工医保门诊统筹 2024 年调整前后的标准", publisher="大连市的通知文本（网页存档，未具网址）",
    ),
    Source(
        "ddtbk-dalian-2023", kind="official_quoted", title="大连职工医保门诊统筹待遇调整", dated="2023-12-25",
        address="m.ddtbk.com/techan/a570fb430b915b845b3f8e7aebac18bc.html",
    ),
    Source("mtf-wiki-1079", kind="article", title="大连门诊报销的实际账单（用户留言）", dated="2024-08-30", address="https://github.com/project-trans/MtF-wiki/issues/1079"),
    Source(
        "wybk-dalian-2023", kind="article", title="大连城乡居民医保普通门诊统筹待遇", dated="2023-10-23",
        address="http://wybk.com/techan/0bc63ef52fe1be11fb90a8ae655f47d6.html",
    ),
    Source("yunnanlong-597258", kind="article", title="大病+慢病+住院 大连职工医保报销待遇一览表", address="http://yunnanlong.com/c/597258.html"),
    Source("yaozui-208623", kind="article", title="大连市医保患者住院起付标准、报销比例", address="https://mip.yaozui.com/p208623.html"),
    Source("jiusong-4556931", kind="article", title="大连市2024年医保住院报销比例标准", address="https://www.jiusongjiankang.com/health/news/4556931.html"),
    Source(
        "shebaodata-278588", kind="article", title="大连医疗保险住院报销比例", publisher="中国社保网", dated="2023-02-23",
        address="http://www.shebaodata.com/zhishi/278588.html",
    ),
    Source("readke-1854778", kind="official_quoted", title="大连市 2023 年职工大额补充医疗保险待遇", address="http://readke.com/c/1854778.html"),
    Source(
        "hunanyuer-1733531", kind="official_quoted", title="大连市 2023 年职工大额补充医疗保险待遇", dated="2023-08-07",
        address="hunanyuer.com/baike/techan/1733531.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = Dated(
    who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2023-08-01", checked="2023-08-07",
    rule=Flat(80),
    sources=("ruoyo-68016", "jiusong-4672990", "jiusong-4483688"), ledger=("ddc1c783", "bd0032d5"), confidence="medium",
)  # fmt: skip

START_2023 = Choice("hospital", {"psychiatric_infectious": Flat(300)}, otherwise=Choice("level", {
    "community": Flat(300), "primary": Flat(300), "secondary": Flat(500),
    "tertiary": Choice("hospital", {"special_tertiary": Flat(1000), "specialist_tertiary": Flat(500)}, otherwise=Flat(700)),
}))  # fmt: skip
START_2024 = Choice("hospital", {"psychiatric_infectious": Flat(200)}, otherwise=Choice("level", {
    "community": Flat(200), "primary": Flat(200), "secondary": Flat(200),
    "tertiary": Choice("hospital", {"special_tertiary": Flat(600), "specialist_tertiary": Flat(400)}, otherwise=Flat(400)),
}))  # fmt: skip
SIGNED = Choice("doctor", {"signed_doctor": Rate(80)}, otherwise=Rate(70))
RETIRED_PSYCHIATRIC = Unknown(zh="退休人员在精神、传染病医院的比例没有写明", en="the share of retirees in psychiatric and infectious-disease hospitals is not said")
RESIDENT_SIGNED = Choice("doctor", {"signed_doctor": Rate(65)}, otherwise=Rate(60))
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(Layer(
            "pooled", start=START_2023, cap=12000,
            shares=Choice("hospital", {"psychiatric_infectious": Rate(70)}, otherwise=Choice("level", {
                "community": Rate(70), "primary": Rate(70), "secondary": Rate(60),
                "tertiary": Choice("hospital", {"special_tertiary": Rate(50), "specialist_tertiary": Rate(60)}, otherwise=Rate(50)),
            })),
        )),
        sources=("dl-changes-2024", "ddtbk-dalian-2023"), ledger="90687b0c", confidence="medium",
        note=Text(zh="由 2024 年调整的“由……调整为……”读出；起始日按改革年份", en="read off the text of the changes of 2024 (“from … to …”); it begins with the year of the reform"),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2024-01-01", checked="2024-08-30",
        rule=Layers(Layer(
            "pooled", start=START_2024, cap=12000,
            shares=Choice("hospital", {"psychiatric_infectious": Rate(70)}, otherwise=Choice("level", {
                "community": SIGNED, "primary": SIGNED, "secondary": Rate(65),
                "tertiary": Choice("hospital", {"special_tertiary": Rate(50), "specialist_tertiary": Rate(60)}, otherwise=Rate(55)),
            })),
        )),
        sources=("dl-changes-2024", "ddtbk-dalian-2023", "mtf-wiki-1079"), ledger=("dfb106ac", "2e4adfbd"), confidence="high",
        note=Text(
            zh="签约家庭医生的提高 10 个百分点，按在签约的基层机构计：一份账单在社区为 80%",
            en="10 points more with a family doctor's contract, taken to mean at the signed grassroots institution: a bill had 80% in the community",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2024-01-01", checked="2023-12-25",
        rule=Layers(Layer(
            "pooled", start=START_2024, cap=12000,
            shares=Choice("hospital", {"psychiatric_infectious": RETIRED_PSYCHIATRIC}, otherwise=Choice("level", {
                "community": Rate(75), "primary": Rate(75), "secondary": Rate(70),
                "tertiary": Choice("hospital", {"special_tertiary": Rate(55), "specialist_tertiary": Rate(65)}, otherwise=Rate(60)),
            })),
        )),
        sources=("dl-changes-2024", "ddtbk-dalian-2023"), ledger="eb371bf8", confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_seen="2023-10-01", checked="2024-08-30",
        rule=Layers(Layer(
            "pooled",
            start=Choice("resident_class", {
                "student_child": Choice("level", {
                    "community": Flat(150), "primary": Flat(150), "secondary": Flat(250),
                    "tertiary": Choice("hospital", {"special_tertiary": Flat(500)}, otherwise=Flat(350)),
                }),
            }, otherwise=Choice("level", {
                "community": Flat(150), "primary": Flat(150), "secondary": Flat(300),
                "tertiary": Choice("hospital", {"special_tertiary": Flat(1000)}, otherwise=Flat(700)),
            })),
            shares=Choice("hospital", {"psychiatric_infectious": Rate(60)}, otherwise=Choice("level", {
                "community": RESIDENT_SIGNED, "primary": RESIDENT_SIGNED, "secondary": Rate(55), "tertiary": Rate(50),
            })),
            cap=500,
        )),
        sources=("wybk-dalian-2023", "mtf-wiki-1079"), ledger=("43a48f3b", "ddc6a139"), confidence="high",
        note=Text(
            zh="未成年居民和成年居民的起付标准不同；签约的提高 5 个百分点；一份账单：社区签约 65%，精神专科 60%",
            en="minors and adults have different deductibles; 5 points more with a contract; a bill had 65% in the community with one and 60% in a psychiatric hospital",
        ),
    ),
)  # fmt: skip

STAYS = Bands("age", (
    (70, Bands("stay", (
        (2, Choice("level", {
            "primary": Flat(300), "home_bed": Flat(300), "secondary": Flat(500),
            "tertiary": Choice("hospital", {"special_tertiary": Flat(1200), "specialist_tertiary": Flat(500)}, otherwise=Flat(850)),
        })),
        (None, Choice("level", {
            "primary": Flat(240), "home_bed": Flat(240), "secondary": Flat(400),
            "tertiary": Choice("hospital", {"special_tertiary": Flat(960), "specialist_tertiary": Flat(400)}, otherwise=Flat(680)),
        })),
    ))),
    (None, Choice("level", {
        "primary": Flat(150), "home_bed": Flat(150), "secondary": Flat(250),
        "tertiary": Choice("hospital", {"special_tertiary": Flat(600), "specialist_tertiary": Flat(250)}, otherwise=Flat(425)),
    })),
))  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-02-23", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), cap=250000,
            shares=Choice("level", {"primary": Rate(90), "home_bed": Rate(90), "secondary": Rate(88), "tertiary": Rate(85)}),
        )),
        sources=("shebaodata-278588", "yaozui-208623", "yunnanlong-597258", "jiusong-4556931", "readke-1854778"), ledger=("d374fcaf", "50751464"), confidence="high",
        note=Text(
            zh="1,200 元的医院：大医附一、附二、市中心医院等；二级和专科医院 500 元；统筹限额见 2023 年的通知",
            en="1,200 at the First and Second Hospitals of Dalian Medical University, the city's Central Hospital and others; 500 at level 2 and specialist hospitals; the cap is in the notice of 2023",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2023-02-23", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay"), cap=250000,
            shares=Choice("level", {"primary": Rate(95), "home_bed": Rate(95), "secondary": Rate(94), "tertiary": Rate("92.5")}),
        )),
        sources=("shebaodata-278588", "yaozui-208623", "yunnanlong-597258", "jiusong-4556931", "readke-1854778"), ledger=("d374fcaf", "50751464"), confidence="high",
    ),
)  # fmt: skip

NOTHING_APART = NotApplicable(
    zh="25 万元以上的费用不单独支付，与个人负担部分一起计入大额补充医疗保险",
    en="expense above 250,000 is not paid apart: it counts with the own shares towards the large-amount supplement",
)
WORKERS = ("in_service", "flexible", "unemployed", "retired", "flexible_retired")
LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=WORKERS, unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=NOTHING_APART, sources=("readke-1854778", "hunanyuer-1733531"), ledger="50751464", confidence="high",
    ),
    Dated(
        part="critical_illness", who=WORKERS, unit="bill", first_day="2023-01-01", last_day="2023-12-31",
        rule=Layers(
            Layer("critical_illness", start=11000, shares=Shares(((50000, Rate(75)), (100000, Rate(80)), (None, Rate(85))), above_start=True)),
            kinds="inpatient",
        ),
        sources=("readke-1854778", "hunanyuer-1733531"), ledger="50751464", confidence="high",
        note=Text(
            zh="职工大额补充医疗保险；起付标准为上年度城镇居民人均可支配收入的 25%（2023 年 11,000 元），不设限额",
            en="the large-amount supplement of employees; the threshold is 25% of the city's disposable income of the year before (11,000 in 2023), no cap",
        ),
    ),
    Dated(
        part="above_cap", who=WORKERS, unit="bill", first_day="2024-01-01", checked="2024-12-31",
        rule=NOTHING_APART, sources=("readke-1854778", "jiusong-4556931"), confidence="medium",
    ),
    Dated(
        part="critical_illness", who=WORKERS, unit="bill", first_day="2024-01-01", last_day="2024-12-31",
        rule=Layers(
            Layer("critical_illness", start=11400, shares=Shares(((50000, Rate(75)), (100000, Rate(80)), (None, Rate(85))), above_start=True)),
            kinds="inpatient",
        ),
        sources="jiusong-4556931", confidence="medium",
    ),
)  # fmt: skip

REGION = Region(
    "210200",
    name_zh="大连市",
    name_en="Dalian",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=(
        Group("hospital", values=("special_tertiary", "specialist_tertiary", "psychiatric_infectious"), zh="医院类别", en="class of hospital"),
        Group("doctor", values="signed_doctor", zh="家庭医生签约", en="family doctor's contract"),
        Group("resident_class", values=("student_child", "working_age", "elderly"), zh="居民类别", en="class of resident"),
    ),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
