"""Ningbo (宁波), 330200: bills since 2023: the account first, then the deductible, then shares."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Bands, Choice, Flat, Layer, Layers, Rate, Shares, Statement, Unknown

SOURCES = (
    Source("reindeer-204", kind="article", title="宁波职工医保门诊的账户段、自负段、共负段", address="http://reindeerstation.com/News_Detail.aspx?ArticleId=204"),
    Source(
        "ddtbk-47619", kind="official_quoted", title="2023 年宁波职工医保门诊待遇", publisher="宁波医疗保障",
        address="m.ddtbk.com/techan/47619bebae2c8ff90e9f8ef3c47df4b4.html",
    ),
    Source(
        "ddtbk-f1f49", kind="official_quoted", title="2023 年宁波职工医保门诊待遇", publisher="宁波医疗保障",
        address="m.ddtbk.com/techan/f1f4998cb51c2035f77700360065bd0f.html",
    ),
    Source("zhejianglong-3335810", kind="official_quoted", title="2023 年宁波职工医保门诊待遇", address="zhejianglong.com/c/3335810.html"),
    Source(
        "shadafang-5672236", kind="official_quoted", title="2023年宁波退休职工医保门诊起付线和报销比例", publisher="宁波医疗保障",
        address="http://shadafang.com/a/202401/5672236.html",
    ),
    Source("jxyuer-262991", kind="article", title="宁波职工医保门诊和特殊病种待遇", dated="2022-10-17", address="jxyuer.com/news/jiaodian/262991.html"),
    Source(
        "nb-residents-2023", kind="official_quoted", title="2023年宁波城乡居民医保报销比例汇总", publisher="宁波本地宝", dated="2023-02-22",
        address="http://nb.bendibao.com/live/2023222/77185.shtm",
    ),
    Source(
        "ceihk-24282", kind="article", title="2023年宁波居民医保门诊和特殊病种报销比例", publisher="社保网", dated="2023-08-31",
        address="http://www.ceihk.net/shenghuo/2023-08-31/24282.html",
    ),
    Source(
        "nb-stays-2023", kind="official_quoted", title="宁波退休职工医保住院报销起付线", publisher="宁波本地宝", dated="2023-04-06",
        address="http://jiguang.u0y.com/zixun/2023/0406/2660.html",
    ),
    Source(
        "ddtbk-a041d", kind="official_quoted", title="2024年宁波城乡居民医保住院待遇", dated="2024-08-07",
        address="https://ddtbk.com/techan/a041dc17bcf4f32b455f2e5b0ff47615.html",
    ),
    Source(
        "nb-critical-2023", kind="official_quoted", title="2023宁波职工大病保险报销比例一览", publisher="宁波医疗保障",
        address="http://m.chengju.com/techan/10731f7b9b85622acf351d5f0e1d8da6.html",
    ),
)  # fmt: skip

# “Other” is every institution but level 3 and the community.
ACCOUNT_FIRST = Text(
    zh="先用个人账户当年计入资金，再到起付标准（可用历年账户余额支付），然后按比例分担；2022 年 10 月已按此起付标准",
    en="the account's money of the year first, then the deductible (which older money of the account may pay), then the shares; these deductibles held in October 2022 already",
)
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", account_first=True, start=Bands("age", ((45, Flat(900)), (None, Flat(600)))),
            shares=Choice("level", {"community": Rate(86), "primary": Rate(80), "secondary": Rate(80), "tertiary": Rate(75)}),
        )),
        sources=("ddtbk-47619", "ddtbk-f1f49", "zhejianglong-3335810", "jxyuer-262991", "reindeer-204"),
        ledger=("26d2646f", "ab6bd292"), confidence="high", note=ACCOUNT_FIRST,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(Layer(
            "pooled", account_first=True, start=300,
            shares=Choice("level", {"community": Rate(92), "primary": Rate(80), "secondary": Rate(80), "tertiary": Rate(75)}),
        )),
        sources=("ddtbk-47619", "ddtbk-f1f49", "zhejianglong-3335810", "shadafang-5672236", "reindeer-204"),
        ledger=("f2713b70", "ab6bd292"), confidence="high", note=ACCOUNT_FIRST,
    ),
    Dated(
        part="category:special_disease", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill",
        first_day="2022-10-17", checked="2026-11-22",
        rule=Layers(Layer("pooled", shares=Rate(92))),
        sources="jxyuer-262991", ledger="cfa73866", confidence="medium",
        note=Text(zh="不先用个人账户当年资金，没有起付标准", en="the account's money of the year is not used first, and there is no deductible"),
    ),
    Dated(
        who="resident", unit="bill", first_day="2023-01-01", checked="2023-08-31",
        rule=Layers(Layer(
            "pooled", limit=4000,
            shares=Choice("level", {"community": Rate(60), "primary": Rate(45), "secondary": Rate(45), "tertiary": Rate(30)}),
        )),
        sources=("nb-residents-2023", "ceihk-24282"), ledger="bffc50a4", confidence="high",
        note=Text(
            zh="4,000 元是年度累计门诊费用的限额，不设起付标准；2016 年曾有起付标准 100 元、限额 3,000 元",
            en="the 4,000 are a limit on the year's outpatient expense, without a deductible; in 2016 there were a deductible of 100 and a limit of 3,000",
        ),
    ),
    Dated(
        part="category:special_disease", who="resident", unit="bill", first_seen="2023-08-31", checked="2023-08-31",
        rule=Layers(Layer(
            "pooled", shares=Choice("resident_class", {"adult": Rate(70), "student_child": Rate(80)}), limit=250000,
        )),
        sources="ceihk-24282", confidence="medium",
        note=Text(zh="25 万元是年度累计门诊特殊病种费用的限额", en="the 250,000 are a limit on the year's expense for special diseases"),
    ),
)  # fmt: skip

STAY_START = Choice("level", {"community": Flat(300), "primary": Flat(600), "secondary": Flat(600), "tertiary": Flat(1200), "home_bed": Flat(0)})
ADULT_TO_40000 = Choice("level", {"community": Rate(80), "primary": Rate(70), "secondary": Rate(70), "tertiary": Rate(70)})
ADULT_ABOVE = Choice("level", {"community": Rate(85), "primary": Rate(75), "secondary": Rate(75), "tertiary": Rate(75)})
STUDENT_TO_40000 = Choice("level", {"community": Rate(85), "primary": Rate(80), "secondary": Rate(80), "tertiary": Rate(80)})
STUDENT_ABOVE = Choice("level", {"community": Rate(90), "primary": Rate(85), "secondary": Rate(85), "tertiary": Rate(85)})
INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_seen="2023-04-06", checked="2023-04-06",
        rule=Layers(Layer("pooled", start=STAY_START, shares=Unknown(
            zh="来源中的比例是图片，没有读到", en="the shares stand in pictures of the source and could not be read",
        ))),
        sources="nb-stays-2023", ledger="ed34a4e0", confidence="high",
        note=Text(
            zh="起付线一年只计一次，按所住最高等级医院（不超过 1,200 元）；2023 年 2 月起家庭病床不设起付线",
            en="one deductible a year, that of the highest level and at most 1,200; none for home beds since February 2023",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_day="2023-01-01", checked="2024-08-07",
        rule=Layers(Layer(
            "pooled", start=STAY_START, limit=300000,
            shares=Shares((
                (40000, Choice("resident_class", {"adult": ADULT_TO_40000, "student_child": STUDENT_TO_40000})),
                (None, Choice("resident_class", {"adult": ADULT_ABOVE, "student_child": STUDENT_ABOVE})),
            )),
        )),
        sources=("nb-residents-2023", "ddtbk-a041d"), ledger="d90d3d18", confidence="high",
        note=Text(
            zh="年度内累计计算，起付线一年只计一次，按所住最高等级医院；30 万元是费用的封顶线；享受门诊特殊病种待遇的住院不设起付线",
            en="reckoned over the year, one deductible a year, that of the highest level; the 300,000 are a limit on expense; for whoever has a special disease there is no deductible",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="critical_illness", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=Layers(
            Layer("critical_illness", start=5000, shares=Shares(((20000, Rate(80)), (500000, Rate(90)), (None, Rate(0))))),
            kinds="inpatient", with_first_self_pay=True,
        ),
        sources="nb-critical-2023", ledger="efb5e47c", confidence="high",
        note=Text(
            zh="按住院和门诊特殊病种的个人负担累计（含起付线和乙类先行自付）；门诊特殊病种的部分尚不能计入",
            en="of own payments for stays and special diseases, the deductible and the first self-pay of class B included; those for special diseases as an outpatient cannot be counted yet",
        ),
    ),
    Dated(
        part="statement:special_drugs", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="text", first_day="2023-01-01", checked="2026-11-22",
        rule=Statement(
            zh="大病保险特殊药品：20,000 元至 500,000 元补偿 70%", en="special drugs under critical-illness insurance: 70% from 20,000 to 500,000 yuan",
        ),
        sources="nb-critical-2023", ledger="efb5e47c", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "330200",
    name_zh="宁波市",
    name_en="Ningbo",
    sources=SOURCES,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    groups=Group("resident_class", values=("adult", "student_child"), zh="居民类别", en="class of residents"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
