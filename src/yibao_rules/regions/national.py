"""The nation (全国), 100000: the frame of the reform, the closed accounts of residents, statutory retirement, channels."""

from ..policy import Dated, Region, Rival, Source, Text, hookimpl
from ..rules import Contact, NotApplicable, Number, Percent, Posting, RetirementAge, Statement, Table, Unknown

SOURCES = (
    Source(
        "go-2021-14-reply", kind="article", title="国家医保局关于职工医保个人账户改革的答复", doc="国办发〔2021〕14号",
        address="http://yzzsnet.com/techan/41818.html",
    ),
    Source(
        "caixin-2023-07", kind="press", title="China's provinces have revised their medical-insurance accounts", publisher="Caixin Global",
        address="earth-news.info", dated="2023-07-01",
    ),
    Source(
        "white-paper-2004", kind="press", title="China's Social Security and Its Policy", publisher="State Council white paper, China Daily",
        address="https://www.chinadaily.com.cn/china/2004-09/07/content_536118_6.htm", dated="2004-09-07",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额?", publisher="新社通", dated="2025-04-09"),
    Source("seed-001", kind="article", title="2025年城乡居民医疗保险,如何用手机缴费?", publisher="新社通", dated="2025-06-06"),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "jiusong-6154398", kind="article", title="居民医保个人账户取消", address="https://m.jiusongjiankang.com/health/news/6154398.html",
    ),
    Source(
        "npc-2024", kind="official", title="全国人民代表大会常务委员会关于实施渐进式延迟法定退休年龄的决定",
        doc="2024-09-13 决定及《国务院关于渐进式延迟法定退休年龄的办法》", dated="2024-09-13",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/CN/DOC-CN-NPC-DELAYED-RETIREMENT-2024/extracted-text.txt",
    ),
    Source(
        "pension-skill", kind="public_data", title="National pension rules (China-Pension-Strategy-Skill)",
        address="Alaric1098/China-Pension-Strategy-Skill:references/national-rules.md",
    ),
    Source(
        "workers-1978", kind="official_quoted", title="国务院关于工人退休、退职的暂行办法;国务院关于安置老弱病残干部的暂行办法",
        doc="国发〔1978〕104号", address="http://uianet.net/dictionary/b11659552.html",
    ),
    Source(
        "labour-1999-8", kind="official_quoted", title="关于制止和纠正违反国家规定办理企业职工提前退休有关问题的通知",
        doc="劳社部发〔1999〕8号", address="https://w.sf024.com/info/1052828765521131459.html",
    ),
    Source(
        "chinadaily-2009", kind="press", title="Gaining gender parity for retirees", publisher="China Daily", dated="2009-12-05",
        address="http://covid-19.chinadaily.com.cn/cndy/2009-12/05/content_9123027.htm",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        part="reform", unit="text", first_seen="2023-07-01", checked="2023-07-01",
        rule=Statement(
            zh="到 2023 年 7 月,31 个省份都已改革个人账户:单位缴费(通常为基数的 6% 至 10%)中划入账户的约三成不再划入",
            en="by July 2023 all 31 provinces had revised the accounts: the 30% or so of the employers' 6 to 10% no longer goes to them",
        ),
        sources="caixin-2023-07", ledger="a571204a", confidence="medium",
    ),
    # What a place's own rules replace. It reaches a place only from the reform day that the place's own sources state.
    Dated(
        who="in_service", unit="yuan/month", first_seen="2025-04-19", checked="2025-04-19", adopted="reform_day",
        rule=Percent(2, of="contribution_base"),
        sources=("seed-003", "go-2021-14-reply"), ledger=("b8c1283c", "2812ed0e"), confidence="medium", monotone_in="contribution_base",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month",
        rule=Unknown(
            zh="由统筹地区确定定额,约为改革当年本地平均养老金的 2%(有的文章说 2% 至 3%),此后不再变动;本地数额没有找到",
            en="each pooling area fixes an amount, about 2% of its average pension in the reform year (some articles say 2 to 3%), frozen afterwards; the one of this place was not found",
        ),
        sources=("go-2021-14-reply", "seed-000", "seed-001"), ledger=("a4876721", "6166b789"), confidence="high",
        note=Text(zh="改革之前(1998 年起)为本人缴费加单位缴费的 30% 左右", en="before the reform, since 1998: the own contribution and about 30% of the employer's"),
        rivals=Rival(
            Unknown(zh="本地平均养老金的 2% 至 3%", en="2 to 3% of the area's average pension"),
            sources=("seed-000", "seed-001"), ledger="189619da", confidence="low",
            reason=Text(zh="国家文件为 2% 左右", en="the national document says about 2%"),
        ),
    ),
    Dated(
        who="resident", unit="yuan/month", first_day="2020-01-01", checked="2025-06-06",
        rule=NotApplicable(
            zh="城乡居民医保没有个人账户,2020 年起全国取消", en="the resident scheme has no personal account; the last were closed nationwide from 2020",
        ),
        sources=("jiusong-6154398", "seed-001", "seed-003"), ledger="4ff8d1c0", confidence="medium",
    ),
)  # fmt: skip

POSTING = Dated(
    unit="text",
    rule=Unknown(zh="到账日由各统筹地区规定", en="each pooling area sets its own day"),
    sources="seed-002", confidence="low",
    rivals=Rival(
        Posting("month", day=20), sources="seed-002", ledger="39e72db9", confidence="low",
        reason=Text(zh="笼统的说法,各地不同", en="a generality; places differ"),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("12393", zh="全国医保服务热线", en="national medical-insurance line"),
        sources="seed-004", ledger=("72da1986", "c6a28c94"), confidence="high",
        rivals=Rival(
            Contact("12333", zh="人力资源社会保障热线", en="human-resources and social-security line"),
            sources=("seed-000", "seed-001", "seed-002"), ledger="9baae1f4", confidence="low", state="refuted",
            reason=Text(zh="机构改革后医保热线是 12393,12333 是人社热线", en="since the bureaus were split, 12393 is the medical line and 12333 that of human resources"),
        ),
    ),
    Dated(
        part="website", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("https://fuwu.nhsa.gov.cn", zh="国家医保服务平台", en="national medical-insurance service platform"),
        sources="seed-004", ledger=("72da1986", "c6a28c94"), confidence="high",
    ),
    Dated(
        part="app", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("国家医保服务平台", zh="国家医保服务平台应用", en="the app 国家医保服务平台"),
        sources="seed-004", ledger=("72da1986", "c6a28c94"), confidence="high",
    ),
)  # fmt: skip

OLD = ("workers-1978", "labour-1999-8", "chinadaily-2009", "npc-2024")
NEW = ("npc-2024", "pension-skill")
RETIREMENT = (
    Dated(part="age:male", unit="months", first_day="1978-06-02", last_day="2024-12-31", rule=RetirementAge(60), sources=OLD, confidence="high"),
    Dated(part="age:female_55", unit="months", first_day="1978-06-02", last_day="2024-12-31", rule=RetirementAge(55), sources=OLD, confidence="high"),
    Dated(part="age:female_50", unit="months", first_day="1978-06-02", last_day="2024-12-31", rule=RetirementAge(50), sources=OLD, confidence="high"),
    Dated(
        part="age:male", unit="months", first_day="2025-01-01", checked="2026-11-22",
        rule=RetirementAge(60, delayed_from="1965-01", step=4, most=36), sources=NEW, ledger="7fa6aa1e", confidence="high",
    ),
    Dated(
        part="age:female_55", unit="months", first_day="2025-01-01", checked="2026-11-22",
        rule=RetirementAge(55, delayed_from="1970-01", step=4, most=36), sources=NEW, ledger="cca2f1c2", confidence="high",
    ),
    Dated(
        part="age:female_50", unit="months", first_day="2025-01-01", checked="2026-11-22",
        rule=RetirementAge(50, delayed_from="1975-01", step=2, most=60), sources=NEW, ledger="2d77d753", confidence="high",
    ),
    Dated(
        part="early", unit="months", first_day="2025-01-01", checked="2026-11-22", rule=Number(36), sources=NEW, ledger="908faeeb", confidence="high",
        note=Text(
            zh="不得早于原法定退休年龄,并须达到养老保险最低缴费年限",
            en="never before the old age, and only with the minimum pension contribution years",
        ),
    ),
    Dated(
        part="late", unit="months", first_day="2025-01-01", checked="2026-11-22", rule=Number(36), sources=NEW, ledger="1ef6bc23", confidence="high",
        note=Text(zh="须与用人单位协商一致", en="by agreement of employer and employee"),
    ),
    Dated(
        part="minimum_pension", unit="months", first_day="2011-07-01", last_day="2029-12-31", rule=Number(180),
        sources="pension-skill", ledger="76381942", confidence="high",
    ),
    Dated(
        part="minimum_pension", unit="months", first_day="2030-01-01", checked="2026-11-22",
        rule=Table({
            "2030-01-01": Number(186), "2031-01-01": Number(192), "2032-01-01": Number(198), "2033-01-01": Number(204), "2034-01-01": Number(210),
            "2035-01-01": Number(216), "2036-01-01": Number(222), "2037-01-01": Number(228), "2038-01-01": Number(234), "2039-01-01": Number(240),
        }),
        sources=NEW, ledger="9f01bcd1", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "100000",
    name_zh="中华人民共和国",
    name_en="China",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    channels=CHANNELS,
    retirement=RETIREMENT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
