"""Shanghai (上海), 310000: credited once for an insurance year, from 1 April until 2019 and from 1 July since 2020."""

from ..policy import Dated, Group, ReformDay, Region, Source, Text, hookimpl
from ..rules import AsOf, Bands, Choice, Contact, Flat, NotApplicable, Percent, Posting, Sum, Times

SOURCES = (
    Source(
        "sh-2023-6", kind="official_quoted", title="2023医保年度本市职工医保待遇的通知", doc="沪医保规〔2023〕6号",
        address="https://www.ybzffs.com/page41?article_id=28663", dated="2023-08-25",
    ),
    Source(
        "xunjk-771494", kind="official_quoted", title="上海市 2023 职工医保年度待遇", dated="2023-08-28",
        address="http://m.xunjk.com/wap/cnzhongguoctouwang/cnzhongguoctouwang/2023/0828/771494.html",
    ),
    Source(
        "sh-reform-2023", kind="official_quoted", title="健全上海市职工基本医疗保险门诊共济保障机制实施办法",
        address="http://www.cooxue.com/sifa/46601.html",
    ),
    Source(
        "sh-2025-7", kind="official", title="上海市职工基本医疗保险办法实施细则", doc="沪医保规〔2025〕7号", dated="2025-08-29",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/310000/DOC-SH-MI-FLEX-WAITING-2025/extracted-text.txt",
    ),
    Source(
        "sh-footer", kind="official_quoted", title="上海市医疗保障局网站页脚", publisher="上海市医疗保障局",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/310000/DOC-SH-MI-RETIREE-CONDITIONS/extracted-text.txt",
    ),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额?", publisher="新社通", dated="2025-04-09"),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "jiusong-4608015", kind="article", title="上海在职职工医保个人账户划入",
        address="m.jiusongjiankang.com/health/news/4608015.html",
    ),
    Source(
        "jiusong-4935067", kind="article", title="上海医保个人账户每年到账时间",
        address="m.jiusongjiankang.com/health/news/4935067.html",
    ),
    Source(
        "zzttlaw-2008", kind="official_quoted", title="个人医疗帐户资金按什么标准计入?",
        address="http://zzttlaw.com/zhangtao-original/personal-health-account-funds-included-by-any-standard.html",
    ),
    Source(
        "xiangrikui-2014", kind="article", title="上海医保密码查询(2012医保年度标准)", dated="2014-02-14",
        address="http://xiangrikui.com/shehuibaoxian/yiliaobaoxian/20140214/363075.html",
    ),
    Source(
        "shebaoonline-2017", kind="article", title="2017年度上海医保新政策",
        address="https://www.shebaoonline.com/yiliaobaoxian/1761377",
    ),
    Source(
        "fenlei-2018", kind="article", title="2018医保年度 个人医疗账户计入增加",
        address="http://www.021fenlei.com/n63525.htm",
    ),
    Source(
        "sh-2020-extension", kind="official_quoted", title="关于本市2019职工基本医疗保险年度延长有关事项的通知", dated="2020-03-02",
        address="https://njzaxf.com/xxgk/info/1118/4030.html",
    ),
    Source(
        "piyao-2021", kind="press", title="上海今年起调整医保年度至7月1日?其实是去年政策的延续", publisher="上海辟谣平台",
        address="http://hahafu.cn/html/shnews/shanghaishebao/39782.html",
    ),
    Source(
        "sh-2022-year", kind="article", title="2022医保年度个人医疗账户资金计入公告",
        address="http://uianet.net/dictionary/b1459192.html",
    ),
    Source(
        "sh-2024-year", kind="official_quoted", title="2024年度上海职工医保封顶线调高至63万元", dated="2024-07-03",
        address="https://www.jzzjf.com/news/show/3641",
    ),
    Source(
        "sh-2025-year", kind="press", title="上海市职工医保将进入2025医保年度", publisher="中工网",
        address="http://www.tjwdhx.com/chaogugongganpingtai/22156.html",
    ),
)  # fmt: skip

OWN = ("own_contribution", Times(12, Percent(2, of="contribution_base")))
AGE_NOTE = Text(zh="确定年龄的日期来源没有写明,按医保年度首日", en="no source names the day that decides the age; the first day of the insurance year is taken")
VETERANS = NotApplicable(
    zh="老红军、离休干部、一至六级残疾军人不设个人账户,医疗费用自己不负担",
    en="Red Army veterans, retired veteran cadres and disabled servicemen of grades 1 to 6 have no account and pay nothing themselves",
)

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/year", first_day="2008-04-01", last_day="2017-03-31",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(140))))),
            (45, Sum((OWN, ("employer_contribution", Flat(280))))),
            (None, Sum((OWN, ("employer_contribution", Flat(420))))),
        )), month_day="04-01"),
        sources=("zzttlaw-2008", "xiangrikui-2014", "shebaoonline-2017"), confidence="medium", monotone_in=("age", "contribution_base"),
        note=Text(zh="见于 2008、2012、2016 医保年度", en="seen for the insurance years 2008, 2012 and 2016"),
    ),
    Dated(
        who="in_service", unit="yuan/year", first_day="2017-04-01", last_day="2018-03-31",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(175))))),
            (45, Sum((OWN, ("employer_contribution", Flat(350))))),
            (None, Sum((OWN, ("employer_contribution", Flat(525))))),
        )), month_day="04-01"),
        sources=("fenlei-2018", "shebaoonline-2017"), confidence="high", monotone_in=("age", "contribution_base"), note=AGE_NOTE,
    ),
    Dated(
        who="in_service", unit="yuan/year", first_day="2018-04-01", last_day="2020-03-31",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(210))))),
            (45, Sum((OWN, ("employer_contribution", Flat(420))))),
            (None, Sum((OWN, ("employer_contribution", Flat(630))))),
        )), month_day="04-01"),
        sources=("fenlei-2018", "piyao-2021"), confidence="medium", monotone_in=("age", "contribution_base"),
        note=AGE_NOTE,
    ),
    Dated(
        who="in_service", unit="yuan/year", first_day="2020-04-01", last_day="2020-06-30",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(210))))),
            (45, Sum((OWN, ("employer_contribution", Flat(420))))),
            (None, Sum((OWN, ("employer_contribution", Flat(630))))),
        )), day="2019-04-01"),
        sources=("fenlei-2018", "sh-2020-extension", "piyao-2021"), confidence="medium", monotone_in=("age", "contribution_base"),
        note=Text(
            zh="2019 医保年度延长到 2020-06-30,延长的三个月按全年的 3/12 补计",
            en="the insurance year 2019 was extended to 2020-06-30; its three further months were added as 3/12 of a year",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/year", first_day="2020-07-01", last_day="2023-06-30",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(210))))),
            (45, Sum((OWN, ("employer_contribution", Flat(420))))),
            (None, Sum((OWN, ("employer_contribution", Flat(630))))),
        )), month_day="07-01"),
        sources=("piyao-2021", "sh-2022-year", "fenlei-2018"), confidence="medium", monotone_in=("age", "contribution_base"),
        note=Text(
            zh="单位部分按 2018 医保年度标准,其后各年度公告均称与上年度一致",
            en="the employer's part is that of 2018; the announcements since say: as in the year before",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-07-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("sh-reform-2023", "sh-2023-6", "xunjk-771494", "sh-2024-year", "sh-2025-year", "jiusong-4608015", "jiusong-4935067"),
        ledger=("a39c352f", "b83e8198", "20dada15"), confidence="high", monotone_in="contribution_base",
    ),
    Dated(
        who="flexible", unit="yuan/month", first_day="2025-09-10", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("sh-2025-7", "sh-reform-2023"), confidence="medium", monotone_in="contribution_base",
        note=Text(
            zh="细则把灵活就业人员列入在职职工并设个人账户;2% 为在职职工的标准,没有另行写明",
            en="the rules count flexible members among those in service, with an account; the 2% is the one of those in service",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2008-04-01", last_day="2017-03-31",
        rule=AsOf(Bands("age", ((75, Flat(1120)), (None, Flat(1260)))), month_day="04-01"),
        sources=("zzttlaw-2008", "xiangrikui-2014"), confidence="medium", monotone_in="age",
        note=Text(zh="见于 2008、2012 医保年度", en="seen for the insurance years 2008 and 2012"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2017-04-01", last_day="2018-03-31",
        rule=AsOf(Bands("age", ((75, Flat(1400)), (None, Flat(1575)))), month_day="04-01"),
        sources=("fenlei-2018", "shebaoonline-2017"), confidence="high", monotone_in="age", note=AGE_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2018-04-01", last_day="2020-03-31",
        rule=AsOf(Bands("age", ((75, Flat(1680)), (None, Flat(1890)))), month_day="04-01"),
        sources=("fenlei-2018", "sh-2020-extension"), confidence="high", monotone_in="age",
        note=AGE_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2020-04-01", last_day="2020-06-30",
        rule=AsOf(Bands("age", ((75, Flat(1680)), (None, Flat(1890)))), day="2019-04-01"),
        sources=("fenlei-2018", "sh-2020-extension"), confidence="high", monotone_in="age",
        note=Text(
            zh="2019 医保年度延长到 2020-06-30,延长的三个月按全年的 3/12 补计",
            en="the insurance year 2019 was extended to 2020-06-30; its three further months were added as 3/12 of a year",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2020-07-01", last_day="2025-09-09",
        rule=AsOf(Bands("age", ((75, Flat(1680)), (None, Flat(1890)))), month_day="07-01"),
        sources=("sh-2023-6", "xunjk-771494", "sh-2024-year", "sh-2025-year", "piyao-2021", "seed-000"),
        ledger=("5bd9a5e7", "08d70491", "6ca97fe7", "fa7b121b", "3ef73d85"), confidence="high", monotone_in="age", note=AGE_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/year", first_day="2025-09-10", checked="2026-06-30",
        rule=Choice("veteran", {"veteran_cadre": VETERANS},
                    otherwise=AsOf(Bands("age", ((75, Flat(1680)), (None, Flat(1890)))), month_day="07-01")),
        sources=("sh-2023-6", "sh-2025-year", "sh-2025-7"), ledger=("6ca97fe7", "26d4a3b4"), confidence="high", monotone_in="age",
        note=Text(
            zh="2025 医保年度的标准到 2026-06-30;2026 医保年度的公告没有找到",
            en="the standard of the insurance year 2025 runs to 2026-06-30; the announcement for 2026 was not found",
        ),
    ),
)  # fmt: skip

POSTING = (
    Dated(
        who=("in_service", "retired", "flexible_retired"), unit="text", first_day="2008-04-01", last_day="2020-03-31",
        rule=Posting("year", month_day="04-01"),
        sources=("zzttlaw-2008", "xiangrikui-2014", "fenlei-2018", "sh-2020-extension"), confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "retired", "flexible_retired"), unit="text", first_day="2020-07-01", checked="2026-06-30",
        rule=Posting("year", month_day="07-01"),
        sources=("sh-2020-extension", "sh-2025-7", "sh-2024-year", "sh-2025-year", "seed-002", "jiusong-4935067"),
        ledger=("f02d4f48", "f1282f99", "6ca97fe7"), confidence="high",
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("12393", zh="医保服务热线", en="medical-insurance line"),
        sources=("sh-footer", "seed-004"), ledger="aa650558", confidence="high",
    ),
    Dated(
        part="switchboard", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("021-23111111", zh="上海市医疗保障局总机", en="switchboard of the bureau"),
        sources="sh-footer", ledger="aa650558", confidence="high",
    ),
    Dated(
        part="website", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("https://ybj.sh.gov.cn", zh="上海市医疗保障局", en="Shanghai medical-insurance bureau"),
        sources=("sh-footer", "seed-004"), ledger="aa650558", confidence="high",
    ),
    Dated(
        part="app", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("随申办", zh="随申办应用", en="the app 随申办 (Suishenban)"),
        sources="seed-004", ledger="aa650558", confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "310000",
    name_zh="上海市",
    name_en="Shanghai",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    channels=CHANNELS,
    groups=Group("veteran", values="veteran_cadre", zh="离休干部等", en="veteran cadres"),
    reform_day=ReformDay("2023-07-01", sources="sh-reform-2023", ledger="a39c352f"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
