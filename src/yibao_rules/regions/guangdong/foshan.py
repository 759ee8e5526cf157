"""Foshan (佛山), 440600: caps of outpatient care as a percent of the yearly wage, from 2022-11-01; where to look it up."""

from ...policy import Dated, Group, Region, Source, Text, hookimpl
from ...rules import Choice, Contact, Figure, Flat, Layer, Layers, Percent, Rounded, Unknown

SOURCES = (
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
    Source("fs-city-data", kind="public_data", title="佛山城市数据（公开代码文件）", dated="2026-03-01", address="file 68432529164"),
    Source(
        "gansulong-foshan", kind="official_quoted", title="佛山医保门诊共济 2022 年年度限额", doc="佛府办〔2022〕15号、佛府办〔2022〕14号",
        address="http://www.gansulong.com/c/03262Z62442024.html",
    ),
    Source(
        "fs-caps-2024", kind="official_quoted", title="佛山市医疗保障局关于 2024 年普通门诊、住院和大病保险年度支付限额的通知", dated="2023-12-20",
        address="http://wap.foshankj.com/39559539.html", publisher="佛山市医疗保障局",
    ),
    Source("hzbdd-39384", kind="article", title="佛山市职工医保报销限额（2025 年）", dated="2025-03-19", address="https://hzbdd.com/39384"),
)  # fmt: skip

# The shares by level were not found; the caps are printed in whole yuan.
NO_SHARES = Unknown(zh="佛山普通门诊的支付比例没有找到", en="Foshan's shares for outpatient care were not found")
ON_POST = Figure("on_post_annual_wage")
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-11-01", last_day="2022-12-31",
        rule=Layers(Layer("pooled", shares=NO_SHARES, cap=Flat(394))),
        sources="gansulong-foshan", ledger="80a0041d", confidence="high",
        note=Text(zh="2022 年 11 月和 12 月合计的限额", en="the cap of November and December 2022 together"),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", shares=NO_SHARES,
            cap=Choice(
                "family_doctor",
                {"signed_doctor": Rounded(Percent("2.75", of=ON_POST), to=1, mode="half_up", source="fs-caps-2024")},
                otherwise=Rounded(Percent("2.5", of=ON_POST), to=1, mode="half_up", source="fs-caps-2024"),
            ),
        )),
        sources=("gansulong-foshan", "fs-caps-2024"), ledger="80a0041d", confidence="high",
        note=Text(
            zh="2.5%；只选一家基层机构并签约家庭医生的提高 10%。2024 年 2,723 元", en="2.5%; a tenth more for who chose one grassroots institution only and signed with its family doctor. 2,723 in 2024",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-11-01", last_day="2022-12-31",
        rule=Layers(Layer("pooled", shares=NO_SHARES, cap=Flat(433))),
        sources="gansulong-foshan", ledger="80a0041d", confidence="high",
        note=Text(zh="2022 年 11 月和 12 月合计的限额；394 × 1.1 = 433.4", en="the cap of November and December 2022 together; 394 × 1.1 = 433.4"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", shares=NO_SHARES,
            cap=Choice(
                "family_doctor",
                {"signed_doctor": Rounded(Percent("3.025", of=ON_POST), to=1, mode="half_up", source="fs-caps-2024")},
                otherwise=Rounded(Percent("2.75", of=ON_POST), to=1, mode="half_up", source="fs-caps-2024"),
            ),
        )),
        sources=("gansulong-foshan", "fs-caps-2024"), ledger="80a0041d", confidence="high",
        note=Text(
            zh="在职的 110%；只选一家基层机构并签约家庭医生的再提高 10%。2024 年 2,996 元", en="110% of that in service; a tenth more for who chose one grassroots institution only and signed with its family doctor. 2,996 in 2024",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_day="2022-11-01", last_day="2022-12-31",
        rule=Layers(Layer("pooled", shares=NO_SHARES, cap=Flat(315))),
        sources="gansulong-foshan", ledger="71700f3a", confidence="high",
        note=Text(zh="2022 年 11 月和 12 月合计的限额；394 × 0.8 = 315.2", en="the cap of November and December 2022 together; 394 × 0.8 = 315.2"),
    ),
    Dated(
        who="resident", unit="bill", first_day="2023-01-01", checked="2024-12-31",
        rule=Layers(Layer(
            "pooled", shares=NO_SHARES,
            cap=Choice(
                "family_doctor",
                {"signed_doctor": Rounded(Percent("2.2", of=ON_POST), to=1, mode="half_up", source="fs-caps-2024")},
                otherwise=Rounded(Percent(2, of=ON_POST), to=1, mode="half_up", source="fs-caps-2024"),
            ),
        )),
        sources=("gansulong-foshan", "fs-caps-2024"), ledger="71700f3a", confidence="high",
        note=Text(zh="职工限额的 80%；2024 年 2,179 元", en="80% of the employees' cap; 2,179 in 2024"),
    ),
)  # fmt: skip

FIGURES = (
    Dated(
        part="on_post_annual_wage", unit="yuan/year", last_day="2023-12-31",
        rule=Unknown(zh="2024 年以前所用的在岗职工年平均工资没有找到", en="the on-post yearly wages in use before 2024 were not found"),
        sources="gansulong-foshan", confidence="high",
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31", rule=Flat(108934),
        sources="fs-caps-2024", confidence="high",
        note=Text(
            zh="2022 年的平均工资，见于不满 3 个月的住院限额；2.5% 为 2,723.35，印作 2,723", en="the wage of 2022, seen in the cap of stays below 3 months; 2.5% is 2,723.35, printed as 2,723",
        ),
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31", rule=Flat(115084),
        sources="hzbdd-39384", confidence="medium",
        note=Text(zh="见于不满 3 个月的住院限额；5 倍为 575,420", en="seen in the cap of stays below 3 months; five times it is 575,420"),
    ),
    Dated(
        part="on_post_annual_wage", unit="yuan/year", first_day="2026-01-01",
        rule=Unknown(zh="2026 年起所用的在岗职工年平均工资还没有来源", en="the on-post yearly wage in use from 2026 was not found"),
        sources="hzbdd-39384", confidence="medium",
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2026-03-01", checked="2026-03-01",
        rule=Contact("0757-12393", zh="佛山医保服务热线", en="Foshan medical-insurance line"),
        sources="fs-city-data", ledger="6661ed56", confidence="medium",
    ),
    Dated(
        part="app", unit="text", first_seen="2025-04-19", checked="2026-03-01",
        rule=Contact("粤医保", zh="粤医保小程序", en="the mini-program 粤医保"),
        sources="seed-003", ledger="6661ed56", confidence="medium",
        note=Text(zh="选择佛山，业务 → 更多 → 单据打印", en="choose Foshan, then business (业务), more (更多), documents (单据打印)"),
    ),
)  # fmt: skip

REGION = Region(
    "440600",
    name_zh="佛山市",
    name_en="Foshan",
    sources=SOURCES,
    outpatient=OUTPATIENT,
    channels=CHANNELS,
    figures=FIGURES,
    groups=Group("family_doctor", values=("signed_doctor",), zh="家庭医生签约", en="family doctor"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
