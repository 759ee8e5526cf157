"""The nation (全国), 100000: the frame of the reform, the closed accounts of residents, floors of contributions, statutory retirement, channels."""

from ..policy import Dated, Region, Rival, Source, Text, hookimpl
from ..rules import (
    NEAR_RELATIVES,
    Contact,
    Flat,
    Listed,
    NotApplicable,
    Number,
    Percent,
    Posting,
    RetirementAge,
    Statement,
    Table,
    Unknown,
    Wait,
)

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
        "mohrss-2011-77", kind="official_quoted", title="关于领取失业保险金人员参加职工基本医疗保险有关问题的通知", doc="人社部发〔2011〕77号",
        address="http://www.ynkwsw.com/zhuanti/112345.html", dated="2021-05-15",
    ),
    Source(
        "white-paper-2004", kind="press", title="China's Social Security and Its Policy", publisher="State Council white paper, China Daily",
        address="https://www.chinadaily.com.cn/china/2004-09/07/content_536118_6.htm", dated="2004-09-07",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source("seed-001", kind="article", title="2025年城乡居民医疗保险，如何用手机缴费？", publisher="新社通", dated="2025-06-06"),
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
        "workers-1978", kind="official_quoted", title="国务院关于工人退休、退职的暂行办法；国务院关于安置老弱病残干部的暂行办法",
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
    Source(
        "xinhua-2018", kind="press", title="全国居民医保 2018 年筹资标准（报道）", publisher="Xinhua", address="c_137347940", dated="2018-07-25",
    ),
    Source("notice-2021", kind="public_data", title="2021 年居民医保财政补助标准（公开代码）", doc="医保发〔2021〕32号", publisher="公开代码库文件 44308475912"),
    Source(
        "notice-2024", kind="official_quoted", title="2024 年居民医保筹资标准（核实记录引用）", doc="医保发〔2024〕19号",
        address="nhsa.gov.cn/art/2024/8/26/art_105_13634.html", publisher="公开代码库文件 70150779286", dated="2026-09-07",
    ),
    Source(
        "chinadaily-2024", kind="article", title="全国居民医保 2024 年筹资标准（报道）", publisher="China Daily",
        address="WS66cc39e0a31060630b924fe0", dated="2024-08-26",
    ),
    Source(
        "notice-2025", kind="official_quoted", title="2025 年居民医保筹资标准（核实记录引用）", address="renqiu.gov.cn(冀医保发〔2025〕6号)",
        publisher="公开代码库文件 70150779286", dated="2026-09-07",
    ),
    Source(
        "chinadaily-2025", kind="article", title="全国居民医保 2025 年人均筹资 1,100 元（报道）", publisher="China Daily",
        address="WS69435571a310d6866eb2f3d1", dated="2025-12-18",
    ),
    Source(
        "notice-2026", kind="official_quoted", title="2026 年居民医保财政补助的增加（核实记录引用）",
        address="nhsa.gov.cn/art/2026/3/5/art_14_19809.html", publisher="公开代码库文件 70150779286", dated="2026-09-07",
    ),
    Source(
        "sil-27", kind="official_quoted", title="中华人民共和国社会保险法 第二十七条", doc="2010 年通过，2018-12-29 修正",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/CN/DOC-CN-SOCIAL-INSURANCE-LAW/extracted-text.txt",
    ),
    Source(
        "records-2024-38", kind="official_quoted", title="国务院办公厅关于健全基本医疗保险参保长效机制的指导意见（核实记录引用）", doc="国办发〔2024〕38号",
        address="gov.cn/zhengce/content/202408/content_6965741.htm", publisher="公开代码库文件 70150779286", dated="2026-09-07",
    ),
    Source(
        "gz-daily-2025", kind="official_quoted", title="广东医保新措：大病保险、门特结算（广州日报，市政府网站转载）", dated="2025-01-01",
        address="shizelengleng/ai-zhengce-tong:docs/policy_sources/10_广东医保新措_大病保险门特结算.html",
    ),
    Source(
        "wxredian-2025", kind="official_quoted", title="上海居民医保 2025 年参保缴费",
        address="https://wxredian.com/art?id=7c8d74b408def0c3e5ef45693550fa85",
    ),
    Source(
        "faq-2021-14", kind="public_data", title="职工医保个人账户家庭共济问答（公开代码）", doc="国办发〔2021〕14号", publisher="公开代码库文件 68836974289",
    ),
    Source(
        "cctv-2024-08", kind="official_quoted", title="个人账户共济范围扩大到近亲属", doc="国办发〔2024〕38号", publisher="央视新闻", dated="2024-08-07",
        address="http://m.yhxzz.com/zcjd/2024-8/7/244064.html",
    ),
    Source("jiangxi-app", kind="public_data", title="江西医保应用中近亲属的范围（公开代码）", publisher="公开代码库文件 61943715299"),
    Source(
        "records-2021-42", kind="official_quoted", title="国务院办公厅关于健全重特大疾病医疗保险和救助制度的意见（核实记录引用）", doc="国办发〔2021〕42号",
        publisher="公开代码库文件 70150779286", dated="2026-09-07",
    ),
    Source(
        "go-2024-38", kind="official_quoted", title="国务院办公厅关于健全基本医疗保险参保长效机制的指导意见", doc="国办发〔2024〕38号", dated="2024-08-07",
        address="http://m.yhxzz.com/zcjd/2024-8/7/244064.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        part="reform", unit="text", first_seen="2023-07-01", checked="2023-07-01",
        rule=Statement(
            zh="到 2023 年 7 月，31 个省份都已改革个人账户：单位缴费（通常为基数的 6% 至 10%）中划入账户的约三成不再划入",
            en="by July 2023 all 31 provinces had revised the accounts: the 30% or so of the employers' 6 to 10% no longer goes to them",
        ),
        sources="caixin-2023-07", ledger="a571204a", confidence="medium",
    ),
    # What a place's own rules replace. It reaches a place only from the reform day that the place's own sources state.
    Dated(
        who="in_service", unit="yuan/month", first_seen="2025-04-19", checked="2025-04-19", adopted="reform_day",
        rule=Percent(2, of="contribution_base"),
        sources=("seed-003", "go-2021-14-reply"), ledger=("b8c1283c", "2812ed0e"), confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month",
        rule=Unknown(
            zh="由统筹地区确定定额，约为改革当年本地平均养老金的 2%（有的文章说 2% 至 3%），此后不再变动；本地数额没有找到",
            en="each pooling area fixes an amount, about 2% of its average pension in the reform year (some articles say 2 to 3%), frozen afterwards; the one of this place was not found",
        ),
        sources=("go-2021-14-reply", "seed-000", "seed-001"), ledger=("a4876721", "6166b789"), confidence="high",
        note=Text(zh="改革之前（1998 年起）为本人缴费加单位缴费的 30% 左右", en="before the reform, since 1998: the own contribution and about 30% of the employer's"),
        rivals=Rival(
            Unknown(zh="本地平均养老金的 2% 至 3%", en="2 to 3% of the area's average pension"),
            sources=("seed-000", "seed-001"), ledger="189619da", confidence="low",
            reason=Text(zh="国家文件为 2% 左右", en="the national document says about 2%"),
        ),
    ),
    Dated(
        who="resident", unit="yuan/month", first_day="2020-01-01", checked="2025-06-06",
        rule=NotApplicable(
            zh="城乡居民医保没有个人账户，2020 年起全国取消", en="the resident scheme has no personal account; the last were closed nationwide from 2020",
        ),
        sources=("jiusong-6154398", "seed-001", "seed-003"), ledger="4ff8d1c0", confidence="medium",
    ),
)  # fmt: skip

# What the notices of each year ask of every place at least: they bound the places' own prices and are never computed.
FLOOR = Text(
    zh="全国最低标准，各地可以更高；当年通知的个人部分通常在年底收取，用于次年",
    en="the least that the nation asks, places may take more; the own part of a year's notice is usually collected late in it, for the year after",
)

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2011-07-01", checked="2026-11-22",
        rule=Unknown(
            zh="法律没有写明年数，由统筹地区规定，本地的没有找到；累计缴费达到规定年限的退休后不再缴费，未达到的可以缴费至规定年限",
            en="the law names no number of years: each pooling area sets its own, and the one of this place was not found; whoever has the years on retirement pays no more, whoever lacks them may go on paying until they are reached",
        ),
        sources="sil-27", ledger="08242551", confidence="high",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_seen="2004-09-07", checked="2004-09-07",
        rule=Percent(2, of="contribution_base"),
        sources="white-paper-2004", ledger="e8d8955c", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_seen="2004-09-07", checked="2004-09-07",
        rule=Unknown(
            zh="全国约为工资的 6%，由各统筹地区自定；本地费率没有找到",
            en="about 6% of wages in the nation, set by each pooling area; the rate of this place was not found",
        ),
        sources="white-paper-2004", ledger="e8d8955c", confidence="high",
    ),
    Dated(
        part="own:basic", who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2004-09-07", checked="2004-09-07",
        rule=Flat(0),
        sources="white-paper-2004", ledger="e8d8955c", confidence="high",
        note=Text(
            zh="退休人员不缴基本医疗保险费；缴费年限不足的另看终身待遇",
            en="retirees pay no basic premium; for those short of the required years see lifetime coverage",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year",
        rule=Unknown(
            zh="由各统筹地区按年确定，不低于全国最低标准（2023 年通知 380 元，2024、2025 年通知 400 元）；本地标准没有找到",
            en="set each year by each pooling area, at least what the nation asks (380 yuan by the notice of 2023, 400 by those of 2024 and 2025); the price of this place was not found",
        ),
        sources=("notice-2024", "notice-2025"), ledger=("2f9d0397", "463c9815", "fd250215"), confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2017-01-01", last_day="2017-12-31", scope="frame",
        rule=Flat(180), sources="xinhua-2018", ledger="a2f6dd66", confidence="high",
        note=Text(zh="全国最低标准；由 2018 年比 2017 年多 40 元推得", en="the least that the nation asks; derived: 2018 is 40 above 2017"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2017-01-01", last_day="2017-12-31", scope="frame",
        rule=Flat(450), sources="xinhua-2018", ledger="a2f6dd66", confidence="high",
        note=Text(zh="全国最低标准；由 2018 年比 2017 年多 40 元推得", en="the least that the nation asks; derived: 2018 is 40 above 2017"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2018-01-01", last_day="2018-12-31", scope="frame",
        rule=Flat(220), sources="xinhua-2018", ledger="d5b15588", confidence="high", note=FLOOR,
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2018-01-01", last_day="2018-12-31", scope="frame",
        rule=Flat(490), sources="xinhua-2018", ledger="d5b15588", confidence="high", note=FLOOR,
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2021-01-01", last_day="2021-12-31", scope="frame",
        rule=Flat(580), sources="notice-2021", ledger="d018cf16", confidence="medium", note=FLOOR,
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31", scope="frame",
        rule=Flat(380), sources=("notice-2024", "chinadaily-2024"), ledger=("2f9d0397", "0f00a44e"), confidence="high",
        note=Text(zh="2023 年通知的最低标准，多用于 2024 年；由 400 − 20 推得", en="the floor of the notice of 2023, mostly for cover in 2024; derived: 400 − 20"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31", scope="frame",
        rule=Flat(640), sources=("notice-2024", "chinadaily-2024"), ledger=("2f9d0397", "0f00a44e"), confidence="high",
        note=Text(zh="全国最低标准；由 670 − 30 推得", en="the least that the nation asks; derived: 670 − 30"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31", scope="frame",
        rule=Flat(400), sources=("notice-2024", "chinadaily-2024"), ledger=("463c9815", "0f00a44e"), confidence="high",
        note=Text(zh="2024 年通知的最低标准，2024 年底收取，用于 2025 年", en="the floor of the notice of 2024, collected late in 2024 for cover in 2025"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31", scope="frame",
        rule=Flat(670), sources=("notice-2024", "chinadaily-2024"), ledger=("463c9815", "0f00a44e"), confidence="high", note=FLOOR,
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(400), sources=("notice-2025", "chinadaily-2025"), ledger=("fd250215", "971860dc"), confidence="high",
        note=Text(
            zh="全国最低标准；2025 年人均筹资 1,100 元，700 元为财政补助；2025 年通知的个人部分仍为 400 元，用于 2026 年",
            en="the least that the nation asks; 1,100 yuan a head in 2025, 700 of it subsidy; the notice of 2025 leaves the own part at 400, for cover in 2026",
        ),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31", scope="frame",
        rule=Flat(700), sources=("notice-2025", "chinadaily-2025"), ledger=("fd250215", "971860dc"), confidence="high",
        note=Text(zh="全国最低标准；670 + 30", en="the least that the nation asks; 670 + 30"),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31", scope="frame",
        rule=Flat(724), sources="notice-2026", ledger="e378b80c", confidence="medium",
        note=Text(zh="来源只说增加 24 元；700 + 24", en="the source states only the increase of 24; 700 + 24"),
    ),
)  # fmt: skip

INPATIENT = Dated(
    who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="1998-12-14", checked="2026-11-22",
    rule=Unknown(
        zh="由各统筹地区规定：起付标准约为当地职工年平均工资的 10%；本地的起付标准和比例没有找到",
        en="each pooling area sets its own: a deductible of about 10% of the local average annual wage; those of this place were not found",
    ),
    sources=("white-paper-2004", "mohrss-2011-77"), ledger="3cc67ded", confidence="medium",
    note=Text(
        zh="领取失业保险金期间参加职工医保，享受相应的住院和门诊待遇（人社部发〔2011〕77号）：各地的职工待遇也用于领取失业保险金人员",
        en="who draws unemployment benefit is in the employee scheme, for stays and visits (人社部发〔2011〕77号): the places' rules for those in service hold for them too",
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="incentive:continuous", who="resident", unit="yuan/year", first_day="2025-01-01", checked="2026-11-22",
        rule=Flat(1000),
        sources="go-2024-38", ledger="06f48535", confidence="high",
        note=Text(
            zh="全国最低标准：连续参保满 4 年后，每再连续参保 1 年，大病保险最高支付限额至少提高 1,000 元；各地可以更高",
            en="the least that the nation asks: after 4 years without a break, each further year raises the cap of critical-illness insurance by at least 1,000; places may take more",
        ),
    ),
    Dated(
        part="incentive:no_claim", who="resident", unit="yuan/year", first_day="2025-01-01", checked="2026-11-22",
        rule=Flat(1000),
        sources="go-2024-38", ledger="923d9744", confidence="high",
        note=Text(
            zh="全国最低标准：当年没有使用医保基金的，次年大病保险最高支付限额至少提高 1,000 元；各地可以更高",
            en="the least that the nation asks: whoever used no fund money in a year has a cap at least 1,000 higher in the next; places may take more",
        ),
    ),
)  # fmt: skip

POSTING = Dated(
    unit="text",
    rule=Unknown(zh="到账日由各统筹地区规定", en="each pooling area sets its own day"),
    sources="seed-002", confidence="low",
    rivals=Rival(
        Posting("month", day=20), sources="seed-002", ledger="39e72db9", confidence="low",
        reason=Text(zh="笼统的说法，各地不同", en="a generality; places differ"),
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
            zh="不得早于原法定退休年龄，并须达到养老保险最低缴费年限",
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

# What residents wait for since 2025. The minimum after four missed years is told in Guangdong's and Shanghai's wording of the same rule.
RESIDENTS_WAIT = Text(
    zh="2025 年起；四年及以上的下限和起始日见广东、上海对同一规定的表述；新生儿之外的特殊群体没有列明；补缴标准由各地规定",
    en="since 2025; the minimum from four years on and the first day are told in Guangdong's and Shanghai's wording of the same rule; special groups other than newborns are not named; places set the price of a year bought back",
)

ENTITLEMENT = (
    Dated(
        who="in_service", unit="months",
        rule=Unknown(
            zh="职工断缴后的待遇由各统筹地区规定，本地的没有找到", en="each pooling area sets what follows a break in the employee scheme, and the rule of this place was not found",
        ),
        sources="seed-003", confidence="low",
        rivals=Rival(
            Statement(
                zh="断缴次月起住院、门诊不能报销，账户余额可用；断缴超过 3 个月，补缴后再等 6 个月",
                en="from the month after a missed payment nothing is reimbursed, the account's balance can be used; after more than 3 months back-payment and a wait of 6 months",
            ),
            sources="seed-003", ledger="89369308", confidence="low",
            reason=Text(zh="笼统的说法，各地不同", en="a generality; places differ"),
        ),
    ),
    Dated(
        who="resident", unit="months", first_day="2025-01-01", checked="2026-09-07",
        rule=Wait(3, per_missed_year=1, per_repaid_year=1, from_missed_years=4, at_least=6, exempt="newborn"),
        sources=("records-2024-38", "gz-daily-2025", "wxredian-2025"), ledger=("121af06c", "3b3761a7", "dd6079c2", "f574eebe"), confidence="high",
        note=RESIDENTS_WAIT,
    ),
    Dated(
        part="first", who="resident", unit="months", first_day="2025-01-01", checked="2026-09-07",
        rule=Wait(3, waived_in_window=True, exempt="newborn"),
        sources=("records-2024-38", "gz-daily-2025"), ledger=("121af06c", "dd6079c2"), confidence="high",
        note=Text(zh="未在集中参保期内参保的", en="who does not join in the yearly window"),
    ),
)  # fmt: skip

ACCOUNT_USE = (
    Dated(
        part="relatives", who=("in_service", "retired", "flexible", "flexible_retired"), unit="text", first_day="2021-04-13", last_day="2024-07-25",
        rule=Listed(("spouse", "parents", "children")),
        sources="faq-2021-14", ledger="794c4be0", confidence="medium",
        note=Text(zh="2021-04-13 是文件成文日，2021-04-22 公布", en="2021-04-13 is the day of the document, which was published on 2021-04-22"),
    ),
    Dated(
        part="relatives", who=("in_service", "retired", "flexible", "flexible_retired"), unit="text", first_day="2024-07-26", checked="2024-08-07",
        rule=Listed(NEAR_RELATIVES),
        sources=("cctv-2024-08", "jiangxi-app"), ledger="12fad533", confidence="high",
        note=Text(zh="须为参加基本医保的近亲属", en="near relatives who are insured themselves"),
    ),
    Dated(
        part="uses", who=("in_service", "retired", "flexible", "flexible_retired"), unit="text", first_day="2021-04-13", last_day="2024-07-25",
        rule=Listed(("designated_hospitals", "designated_pharmacies")),
        sources="faq-2021-14", ledger="794c4be0", confidence="medium",
    ),
    Dated(
        part="uses", who=("in_service", "retired", "flexible", "flexible_retired"), unit="text", first_day="2024-07-26", checked="2024-08-07",
        rule=Listed(("designated_hospitals", "designated_pharmacies", "relatives_own_share")),
        sources=("cctv-2024-08", "faq-2021-14"), ledger=("12fad533", "794c4be0"), confidence="medium",
    ),
)  # fmt: skip

TERMS = Dated(
    part="medical_assistance", who="resident", unit="text", first_day="2021-10-28", checked="2026-09-07",
    rule=Statement(
        zh="低保对象和特困人员的救助比例不低于 70%；特困人员参保费全额资助，低保对象定额资助",
        en="at least 70% of the costs of those on minimum income or destitute; the premium of the destitute is paid in full, that of those on minimum income by a fixed amount",
    ),
    sources="records-2021-42", ledger="2defe88b", confidence="high",
)  # fmt: skip

REGION = Region(
    "100000",
    name_zh="中华人民共和国",
    name_en="China",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    channels=CHANNELS,
    retirement=RETIREMENT,
    entitlement=ENTITLEMENT,
    account_use=ACCOUNT_USE,
    terms=TERMS,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
