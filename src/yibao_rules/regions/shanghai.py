"""Shanghai (上海), 310000: credited once for an insurance year, from 1 April until 2019 and from 1 July since 2020."""

from ..policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ..rules import (
    AsOf,
    Bands,
    Choice,
    Cohorts,
    Contact,
    Counting,
    Figure,
    Flat,
    GapUpTo,
    Layer,
    Layers,
    Months,
    NotApplicable,
    Number,
    Percent,
    Period,
    Posting,
    Rate,
    StartsOn,
    Statement,
    Sum,
    Times,
    Unknown,
    Wait,
    Years,
)

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
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
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
        "zzttlaw-2008", kind="official_quoted", title="个人医疗帐户资金按什么标准计入？",
        address="http://zzttlaw.com/zhangtao-original/personal-health-account-funds-included-by-any-standard.html",
    ),
    Source(
        "xiangrikui-2014", kind="article", title="上海医保密码查询（2012医保年度标准）", dated="2014-02-14",
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
        "piyao-2021", kind="press", title="上海今年起调整医保年度至7月1日？其实是去年政策的延续", publisher="上海辟谣平台",
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
    Source("windjet-2017", kind="public_data", title="上海社会保险缴费比例（公开代码）", address="windjet/suanqianWang:src/core/configData.js"),
    Source("fzinfz-book", kind="public_data", title="上海社会保险缴费比例（公开笔记）", address="fzinfz/book:life/gov.cn.md"),
    Source(
        "sh-rates-2025-01", kind="official_quoted", title="上海社会保险缴费比例（市人社局问答）", dated="2025-01-20",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/310000/DOC-SH-CONTRIB-RATES-2025/extracted-text.txt",
    ),
    Source(
        "sh-2025-2", kind="public_data", title="上海职工医保缴费比例（公开代码引用税务局网页）", doc="沪医保规〔2025〕2号",
        address="shanghai.chinatax.gov.cn/zzzb/zcwj/202508/t477427.html", publisher="公开代码库文件 71011567673",
    ),
    Source("sh-split", kind="public_data", title="上海职工医保单位费率的构成（公开代码）", publisher="公开代码库文件 70890131118"),
    Source(
        "sh-2026-2", kind="public_data", title="上海职工医保缴费比例（公开代码引用市医保局网页）", doc="沪医保规〔2026〕2号", dated="2026-03-13",
        address="ybj.sh.gov.cn/gfxwj/20260313/921e047144694b61b6df8ca0c5ef2cfc.html", publisher="公开代码库文件 71011567673",
    ),
    Source("sh-code-71011567673", kind="public_data", title="上海社会保险缴费基数和比例（公开代码）", publisher="公开代码库文件 71011567673"),
    Source("zhaiyz-2018", kind="public_data", title="税后工资计算器：上海缴费基数（公开代码）", address="zhaiyz/salarycalculator:README.md"),
    Source("sh-constants-2023", kind="public_data", title="上海 2023–2024 年度缴费基数（公开代码）", publisher="公开代码库，文件未具名"),
    Source("advisor-sh", kind="public_data", title="上海社会保险规则（公开代码）", address="XHJ2AIDEVS/social-security-advisor"),
    Source("sh-calculator-2024", kind="public_data", title="上海税后工资计算器（2024-07-01 至 2025-06-30）", publisher="公开代码库，文件未具名"),
    Source(
        "pension-skill-sh", kind="official_quoted", title="上海社会保险缴费规则摘录", doc="沪人社规〔2023〕5号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/shanghai.md",
    ),
    Source(
        "sh-flex-rates", kind="official_quoted", title="上海灵活就业人员缴费比例（市人社局问答）", dated="2024-03-07",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/310000/DOC-SH-FLEX-RATES/extracted-text.txt",
    ),
    Source(
        "sh-bases-2026", kind="official_quoted", title="上海 2026 年度社会保险缴费基数（市人社局网页）",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/310000/DOC-SH-CONTRIB-BASE-2026", publisher="公开代码库文件 67601166220",
    ),
    Source("jiaoxuezhishi-2020", kind="article", title="上海居民医保 2020 年个人缴费标准（机器翻译）", address="https://jiaoxuezhishi.com/daxuezhishi/w7v1tg2nam.html"),
    Source("24qzars-2023", kind="official_quoted", title="上海居民医保 2023 年个人缴费标准由多少调为多少", address="24qzars.icu/fptui"),
    Source(
        "wxredian-2025", kind="official_quoted", title="上海居民医保 2025 年参保缴费",
        address="https://wxredian.com/art?id=7c8d74b408def0c3e5ef45693550fa85",
    ),
    Source(
        "wxredian-2025-b", kind="official_quoted", title="上海居民医保 2025 年参保缴费",
        address="https://wxredian.com/art?id=2770f77470ed12da7569f2d70ecd0d9e",
    ),
    Source("jiusong-5928824", kind="article", title="上海居民医保 2025 年财政补助", address="m.jiusongjiankang.com/health/news/5928824.html"),
    Source("maigoo-652372", kind="official_quoted", title="上海居民医保 2026 年参保缴费", address="https://www.maigoo.com/news/652372.html"),
    Source(
        "sh-conditions-2026", kind="official_quoted", title="职工享受医保待遇的条件是什么？", doc="市医保局问答 2026-06-29",
        publisher="上海市医疗保障局", dated="2026-06-29",
        address="Jan-mx/Socila:docs/refactor/policy-ops-agent/reports/stage-09-05-national-baseline-overlays/evidence/310000/DOC-SH-MI-RETIREE-CONDITIONS/extracted-text.txt",
    ),
    Source(
        "sf024-385455824", kind="official_quoted", title="上海医保第二十一条（职工享受基本医疗保险待遇的条件）", dated="2020-07-14",
        address="https://w.sf024.com/info/385455824.html",
    ),
    Source(
        "lawtime-699545", kind="official_quoted", title="上海医疗保险交多少年才能终身享受", publisher="法律快车", dated="2023-07-27",
        address="https://www.lawtime.cn/tuwen/699545.html",
    ),
    Source(
        "sh-2012-35", kind="official_quoted", title="关于调整本市城镇职工基本医疗保险门诊急诊医疗费用支付办法若干事项的通知", doc="沪府发〔2012〕35号",
        address="http://www.lawyer800.com.cn/LDFL/128977.jhtml", dated="2012-04-01",
    ),
    Source(
        "sh-table-old", kind="public_data", title="上海市职工基本医疗保险待遇表（2023 年改革前的公开笔记）", publisher="公开代码库，文件未具名",
    ),
    Source(
        "bendibao-232721", kind="article", title="上海职工医保门诊报销政策", publisher="上海本地宝", dated="2021-07-28",
        address="http://forexsitereview.com/?zffw/2020112/232721.shtm",
    ),
    Source(
        "bendibao-269509", kind="article", title="上海住院费用医保报销比例是多少（2022 医保年度）", publisher="上海本地宝",
        address="http://m.sh.bendibao.com/zffw/269509.html",
    ),
    Source(
        "jtkjgqxsws", kind="article", title="上海退休人员门急诊自负段（改革前后对照）",
        address="https://woyaojiankangwang.com/Medicalequipmententerprise/jtkjgqxsws.html",
    ),
    Source(
        "xinmin-2020-year", kind="press", title="2020年度上海职工医保最高支付限额调高至55万元", publisher="新民晚报",
        address="https://dbsqp.com/user/4/article/item/28426",
    ),
    Source(
        "sh-2021-year", kind="official_quoted", title="上海职工医保将进入2021医保年度", address="https://www.chuanchengzhongyi.com/kepu/468f38012d3fd128.html",
    ),
    Source(
        "sh-decree-2013", kind="official_quoted", title="上海市职工基本医疗保险办法 第二十八条", address="https://51a.net/1514944701818051260.html",
    ),
    Source("readke-3343615", kind="article", title="2022上海医保住院报销比例", address="http://readke.com/c/3343615.html"),
    Source(
        "fiyhigh-85998", kind="official_quoted", title="上海市 2023 职工医保年度待遇", publisher="上海本地宝", dated="2023-08-25",
        address="fiyhigh.com.cn/jijin/2023/0825/85998.html",
    ),
    Source(
        "jiusong-4663200", kind="article", title="2025年上海职工医保门诊报销额度", address="https://m.jiusongjiankang.com/health/news/4663200.html",
    ),
    Source(
        "good9527-sh", kind="public_data", title="上海医保待遇（公开代码）", address="good9527/china-medical-insurance:src/data/shanghai/index.ts",
    ),
    Source(
        "ditoo-3801", kind="article", title="2023年上海市城乡居民医保的起付标准是多少？", address="http://m.ditoo.cn/news_info_3801.html", dated="2023-04-18",
    ),
    Source("camping-14477731", kind="article", title="上海城乡居民医保报销比例（2021）", address="198.12.123.165:9000/CampingHobbies/14477731.html"),
    Source(
        "ceihk-880", kind="article", title="2023年上海大学生医保报销标准是多少", address="http://www.ceihk.net/shenghuo/2023-05-17/880.html", dated="2023-05-17",
    ),
)  # fmt: skip

OWN = ("own_contribution", Times(12, Percent(2, of="contribution_base")))

AGE_NOTE = Text(zh="确定年龄的日期来源没有写明，按医保年度首日", en="no source names the day that decides the age; the first day of the insurance year is taken")

VETERANS = NotApplicable(
    zh="老红军、离休干部、一至六级残疾军人不设个人账户，医疗费用自己不负担",
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
        sources=("zzttlaw-2008", "xiangrikui-2014", "shebaoonline-2017"), confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(zh="见于 2008、2012、2016 医保年度", en="seen for the insurance years 2008, 2012 and 2016"),
    ),
    Dated(
        who="in_service", unit="yuan/year", first_day="2017-04-01", last_day="2018-03-31",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(175))))),
            (45, Sum((OWN, ("employer_contribution", Flat(350))))),
            (None, Sum((OWN, ("employer_contribution", Flat(525))))),
        )), month_day="04-01"),
        sources=("fenlei-2018", "shebaoonline-2017"), confidence="high", monotone_in=("age", "contribution_base"), continuous_in="contribution_base", note=AGE_NOTE,
    ),
    Dated(
        who="in_service", unit="yuan/year", first_day="2018-04-01", last_day="2020-03-31",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(210))))),
            (45, Sum((OWN, ("employer_contribution", Flat(420))))),
            (None, Sum((OWN, ("employer_contribution", Flat(630))))),
        )), month_day="04-01"),
        sources=("fenlei-2018", "piyao-2021"), confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=AGE_NOTE,
    ),
    Dated(
        who="in_service", unit="yuan/year", first_day="2020-04-01", last_day="2020-06-30",
        rule=AsOf(Bands("age", (
            (35, Sum((OWN, ("employer_contribution", Flat(210))))),
            (45, Sum((OWN, ("employer_contribution", Flat(420))))),
            (None, Sum((OWN, ("employer_contribution", Flat(630))))),
        )), day="2019-04-01"),
        sources=("fenlei-2018", "sh-2020-extension", "piyao-2021"), confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(
            zh="2019 医保年度延长到 2020-06-30，延长的三个月按全年的 3/12 补计",
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
        sources=("piyao-2021", "sh-2022-year", "fenlei-2018"), confidence="medium", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(
            zh="单位部分按 2018 医保年度标准，其后各年度公告均称与上年度一致",
            en="the employer's part is that of 2018; the announcements since say: as in the year before",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2023-07-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("sh-reform-2023", "sh-2023-6", "xunjk-771494", "sh-2024-year", "sh-2025-year", "jiusong-4608015", "jiusong-4935067"),
        ledger=("a39c352f", "b83e8198", "20dada15"), confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        who="flexible", unit="yuan/month", first_day="2025-09-10", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("sh-2025-7", "sh-reform-2023"), confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="细则把灵活就业人员列入在职职工并设个人账户；2% 为在职职工的标准，没有另行写明",
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
            zh="2019 医保年度延长到 2020-06-30，延长的三个月按全年的 3/12 补计",
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

POOR = Unknown(zh="当年困难人员的标准没有找到", en="what members in hardship pay in that year was not found")

NO_SUBSIDY = Unknown(zh="学生儿童的财政补助没有找到", en="the subsidy for students and children was not found")

CLASS_NOTE = Text(
    zh="按年龄分档，19 至 59 岁须写明是学生还是劳动年龄居民；确定年龄的日期来源没有写明，按当年 1 月 1 日",
    en="by age, and from 19 to 59 by being a student or not; no source names the day that decides the age, 1 January is taken",
)

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_seen="2020-07-14", checked="2026-06-29",
        rule=Months("total", at_least=Number(181)),
        sources=("sh-conditions-2026", "sf024-385455824", "lawtime-699545"), ledger="74058748", confidence="high",
        rivals=Rival(
            Months("total", at_least=Years(20)), sources="seed-002", ledger="74058748", confidence="low", state="refuted",
            reason=Text(zh="市医保局：累计超过 15 年", en="the bureau: more than 15 years in all"),
        ),
        note=Text(
            zh="“累计超过 15 年”：180 个月还不够，须满 181 个月；男女相同",
            en="the wording is more than 15 years: 180 months are not enough, 181 are; the same for men and women",
        ),
    ),
    Dated(
        part="counting", unit="months", first_seen="2020-07-14", last_day="2025-09-09", rule=Counting(),
        sources=("sf024-385455824", "lawtime-699545"), ledger="74058748", confidence="high",
    ),
    Dated(
        part="counting", unit="months", first_day="2025-09-10", checked="2030-09-09", rule=Counting(),
        sources="sh-2025-7", ledger=("afd69e45", "74058748"), confidence="high",
        note=Text(
            zh="视作缴费年限：1992 年底以前的连续工龄，以及 1993 年 1 月到本市职工医保实施前缴纳养老保险费的年限；实际缴费年限自本市职工医保实施起算",
            en="deemed are unbroken employment to the end of 1992 and the time from January 1993 to the start of the city's scheme with pension contributions; paid time counts from that start",
        ),
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(
        part="base_floor", who="in_service", unit="yuan/month", first_seen="2018-04-01", last_day="2019-04-30", rule=Flat(4279), sources="zhaiyz-2018", ledger="93e08f58", confidence="high",
        note=Text(zh="来源写明 2018-04-01 起，终止日没有来源", en="the source has the first day, no source has the last"),
    ),
    Dated(
        part="base_cap", who="in_service", unit="yuan/month", first_seen="2018-04-01", last_day="2019-04-30", rule=Flat(21396), sources="zhaiyz-2018", ledger="93e08f58", confidence="high",
        note=Text(zh="来源写明 2018-04-01 起，终止日没有来源", en="the source has the first day, no source has the last"),
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2023-07-01", last_day="2024-06-30", rule=Flat(7310), sources=("sh-constants-2023", "advisor-sh", "pension-skill-sh"), ledger=("ea166056", "73ea0f6d", "6ca6cc15"), confidence="high",
        note=Text(zh="12,183 元的 60%", en="60% of 12,183"),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2023-07-01", last_day="2024-06-30", rule=Flat(36549), sources=("sh-constants-2023", "advisor-sh", "pension-skill-sh"), ledger=("ea166056", "73ea0f6d", "6ca6cc15"), confidence="high",
        note=Text(zh="12,183 元的 300%", en="300% of 12,183"),
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2024-07-01", last_day="2025-06-30", rule=Flat(7384), sources=("sh-calculator-2024", "sh-flex-rates"), ledger=("1d0a9284", "6ca6cc15"), confidence="high",
        note=Text(zh="12,307 元的 60%", en="60% of 12,307"),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2024-07-01", last_day="2025-06-30", rule=Flat(36921), sources=("sh-calculator-2024", "sh-flex-rates"), ledger=("1d0a9284", "6ca6cc15"), confidence="high",
        note=Text(zh="12,307 元的 300%", en="300% of 12,307"),
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-07-01", last_day="2026-06-30", rule=Flat(7460), sources=("pension-skill-sh", "sh-code-71011567673", "sh-flex-rates"), ledger=("aae794b6", "6ca6cc15"), confidence="high",
        note=Text(zh="12,434 元的 60%", en="60% of 12,434"),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2025-07-01", last_day="2026-06-30", rule=Flat(37302), sources=("pension-skill-sh", "sh-code-71011567673", "sh-flex-rates"), ledger=("aae794b6", "6ca6cc15"), confidence="high",
        note=Text(zh="12,434 元的 300%", en="300% of 12,434"),
    ),
    Dated(
        part="base_floor", who=("in_service", "flexible"), unit="yuan/month", first_day="2026-07-01", checked="2026-11-22", rule=Flat(7546), sources=("sh-bases-2026", "sh-code-71011567673", "sh-flex-rates"), ledger=("94e31ff2", "6ca6cc15"), confidence="high",
        note=Text(zh="12,577 元的 60%", en="60% of 12,577"),
    ),
    Dated(
        part="base_cap", who=("in_service", "flexible"), unit="yuan/month", first_day="2026-07-01", checked="2026-11-22", rule=Flat(37731), sources=("sh-bases-2026", "sh-code-71011567673", "sh-flex-rates"), ledger=("94e31ff2", "6ca6cc15"), confidence="high",
        note=Text(zh="12,577 元的 300%", en="300% of 12,577"),
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2017-01-01", last_day="2019-12-31",
        rule=Percent(2, of="contribution_base"),
        sources=("windjet-2017", "fzinfz-book"), ledger="fe48f6c3", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2017-01-01", last_day="2019-12-31",
        rule=Percent("9.5", of="contribution_base"),
        sources=("windjet-2017", "fzinfz-book"), ledger="fe48f6c3", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:maternity", who="in_service", unit="yuan/month", first_day="2017-01-01", last_day="2019-12-31",
        rule=Percent(1, of="contribution_base"),
        sources=("windjet-2017", "fzinfz-book"), ledger="fe48f6c3", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2025-01-20", checked="2027-02-28",
        rule=Percent(2, of="contribution_base"),
        sources=("sh-code-71011567673", "sh-2025-2", "sh-2026-2"), ledger=("84d1a9c8", "5db1cef7", "d0771ac7"), confidence="high",
        monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2025-01-20", checked="2027-02-28",
        rule=Percent(9, of="contribution_base"),
        sources=("sh-rates-2025-01", "sh-2025-2", "sh-split", "sh-2026-2"), ledger=("84d1a9c8", "5db1cef7", "d0771ac7"), confidence="high",
        monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(
            zh="含生育保险：8.5% 加地方附加 0.5%；现行文件到 2027-02-28",
            en="maternity included: 8.5% and 0.5% of local addition; the present document runs to 2027-02-28",
        ),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-12-01", last_day="2024-02-29",
        rule=Percent(11, of="contribution_base"),
        sources="pension-skill-sh", ledger="73ea0f6d", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        note=Text(zh="按月缴纳，不能补缴", en="paid by month, never afterwards"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2024-03-01", checked="2026-11-22",
        rule=Percent(10, of="contribution_base"),
        sources="sh-flex-rates", ledger="6ca6cc15", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
        rivals=(
            Rival(
                Percent(11, of="contribution_base"), sources="pension-skill-sh", ledger="6ca6cc15", confidence="low", state="refuted",
                reason=Text(
                    zh="2024 年 3 月前的比例；该摘录引用的补充通知只涉及养老保险，市人社局答复自 2024-03-01 起为 10%",
                    en="the rate before March 2024; the supplement it relies on covers pensions only, and the bureau's answer has 10% from 2024-03-01",
                ),
            ),
            Rival(
                Percent("11.5", of="contribution_base"), sources="advisor-sh", ledger="6ca6cc15", confidence="low", state="refuted",
                reason=Text(zh="与市人社局的答复不符", en="the bureau's answer says otherwise"),
            ),
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2019-01-01", last_day="2019-12-31",
        rule=Choice("hardship", {"poor": POOR}, otherwise=AsOf(Bands("age", (
            (19, Flat(110)),
            (60, Choice("resident_class", {"student_child": Flat(110), "working_age": Flat(720)})),
            (70, Flat(535)),
            (None, Flat(370)),
        )), month_day="01-01")),
        sources="jiaoxuezhishi-2020", ledger="47d8766c", confidence="medium", note=Text(
            zh="2020 年标准的来源所列的上年标准，各档少 20 元；按年龄分档，确定年龄的日期按当年 1 月 1 日",
            en="the year before, as the source of 2020 gives it: 20 less in every class; by age, 1 January is taken as the day that decides it",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2020-01-01", last_day="2020-12-31",
        rule=Choice("hardship", {"poor": POOR}, otherwise=AsOf(Bands("age", (
            (19, Flat(130)),
            (60, Choice("resident_class", {"student_child": Flat(130), "working_age": Flat(740)})),
            (70, Flat(555)),
            (None, Flat(390)),
        )), month_day="01-01")),
        sources="jiaoxuezhishi-2020", ledger="47d8766c", confidence="medium", note=Text(
            zh="2019 年 11 至 12 月收取，故作 2020 年的标准；网页上的日期有误；按年龄分档，确定年龄的日期按当年 1 月 1 日",
            en="collected in November and December 2019, so taken for 2020; the page's dates are garbled; by age, 1 January is taken as the day that decides it",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2022-01-01", last_day="2022-12-31",
        rule=Choice("hardship", {"poor": POOR}, otherwise=AsOf(Bands("age", (
            (19, Flat(220)),
            (60, Choice("resident_class", {"student_child": Flat(220), "working_age": Flat(860)})),
            (70, Flat(690)),
            (None, Flat(520)),
        )), month_day="01-01")),
        sources="24qzars-2023", ledger="ee7483bf", confidence="medium", note=Text(
            zh="由 2023 年的“由…调整为…”读出；按年龄分档，确定年龄的日期按当年 1 月 1 日",
            en="read off the “from … to …” of 2023; by age, 1 January is taken as the day that decides it",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2023-01-01", last_day="2023-12-31",
        rule=Choice("hardship", {"poor": POOR}, otherwise=AsOf(Bands("age", (
            (19, Flat(245)),
            (60, Choice("resident_class", {"student_child": Flat(245), "working_age": Flat(885)})),
            (70, Flat(715)),
            (None, Flat(545)),
        )), month_day="01-01")),
        sources="24qzars-2023", ledger="54a1b259", confidence="medium", note=Text(
            zh="各档比 2022 年多 25 元；按年龄分档，确定年龄的日期按当年 1 月 1 日",
            en="25 more than in 2022 in every class; by age, 1 January is taken as the day that decides it",
        ),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("hardship", {"poor": Flat(130)}, otherwise=AsOf(Bands("age", (
            (19, Flat(355)),
            (60, Choice("resident_class", {"student_child": Flat(355), "working_age": Flat(995)})),
            (70, Flat(825)),
            (None, Flat(655)),
        )), month_day="01-01")),
        sources=("wxredian-2025", "wxredian-2025-b"), ledger="5e8506ae", confidence="high", note=CLASS_NOTE,
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("hardship", {"poor": POOR}, otherwise=AsOf(Bands("age", (
            (19, NO_SUBSIDY),
            (60, Choice("resident_class", {"student_child": NO_SUBSIDY, "working_age": Flat(3511)})),
            (70, Flat(6701)),
            (None, Flat(6871)),
        )), month_day="01-01")),
        sources="jiusong-5928824", ledger="5e8506ae", confidence="medium",
        note=Text(zh="只见于一家内容网站；合计 7,526、7,526、4,506 元，与个人部分相符", en="from one content site only; 7,526, 7,526 and 4,506 in all agree with the own parts"),
    ),
    Dated(
        part="statement:window", who="resident", unit="text", first_day="2025-01-01", last_day="2025-12-31",
        rule=Statement(zh="2025 年度的缴费期为 2024-11-11 至 2024-12-25", en="for 2025: pay from 2024-11-11 to 2024-12-25"),
        sources=("wxredian-2025", "wxredian-2025-b"), ledger="5e8506ae", confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("hardship", {"poor": POOR}, otherwise=AsOf(Bands("age", (
            (19, Flat(400)),
            (60, Choice("resident_class", {"student_child": Flat(400), "working_age": Flat(1040)})),
            (70, Flat(870)),
            (None, Flat(700)),
        )), month_day="01-01")),
        sources="maigoo-652372", ledger="f7660a00", confidence="high", note=Text(
            zh="各档比 2025 年多 45 元；按年龄分档，确定年龄的日期按当年 1 月 1 日",
            en="45 more than in 2025 in every class; by age, 1 January is taken as the day that decides it",
        ),
    ),
    Dated(
        part="statement:window", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(zh="2026 年度的缴费期为 2025-11-07 至 2025-12-25", en="for 2026: pay from 2025-11-07 to 2025-12-25"),
        sources="maigoo-652372", ledger="f7660a00", confidence="high",
    ),
)  # fmt: skip

# Bills. Until 2023-06-30 outpatient care was paid by the local supplementary fund, which has no yearly cap; since
# 2023-07-01 the pool pays outpatient and inpatient care within one cap.
OLD_PHARMACY = {"pharmacy": Rate(0)}

OLD_44 = Choice("level", {"community": Rate(65), "primary": Rate(65), "secondary": Rate(60), "tertiary": Rate(50), **OLD_PHARMACY})

OLD_45 = Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(70), "tertiary": Rate(60), **OLD_PHARMACY})

OLD_MIDDLE = Choice("level", {"community": Rate(75), "primary": Rate(75), "secondary": Rate(70), "tertiary": Rate(70), **OLD_PHARMACY})

OLD_RETIRED_69 = Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(75), "tertiary": Rate(70), **OLD_PHARMACY})

OLD_RETIRED_70 = Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(80), "tertiary": Rate(75), **OLD_PHARMACY})

OLD_RETIRED_BY_2000 = Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(85), "tertiary": Rate(80), **OLD_PHARMACY})

OLD_IN_SERVICE = Cohorts((
    ("1956-01-01", Choice("work_start", {"worked_before_2001": OLD_MIDDLE, "worked_since_2001": Bands("age", ((45, OLD_44), (None, OLD_45)))})),
    (None, Bands("age", ((45, OLD_44), (None, OLD_45)))),
), by="birth_date")

OLD_RETIRED = Cohorts((
    ("2001-01-01", OLD_RETIRED_BY_2000),
    (None, Bands("age", (
        (70, Cohorts((
            ("1956-01-01", Choice("work_start", {"worked_before_2001": OLD_RETIRED_70, "worked_since_2001": OLD_RETIRED_69})),
            (None, OLD_RETIRED_69),
        ), by="birth_date")),
        (None, OLD_RETIRED_70),
    ))),
), by="retired_on")

OLD_RETIRED_START = Cohorts((("2001-01-01", Flat(300)), (None, Flat(700))), by="retired_on")

OLD_NOTE = Text(
    zh="先用个人账户当年计入资金，再到自负段；到定点零售药店配药的费用计入自负段，超过部分基金不支付。确定年龄的日期来源没有写明，按医保年度首日",
    en="the account's money of the year first, then the deductible; purchases at pharmacies count towards it, and the fund pays nothing of them above it. No source names the day that decides the age; the first day of the insurance year is taken",
)

YEAR_2019 = Unknown(
    zh="2019 医保年度延长到 2020-06-30，这三个月与前十二个月合并计算，尚不能表示",
    en="the insurance year 2019 ran on to 2020-06-30: these three months are reckoned together with the twelve before, which cannot be told yet",
)

PHARMACY = Unknown(
    zh="纳入门诊统筹管理的定点零售药店由统筹基金支付，比例没有来源", en="the pool also pays for pharmacies that it admitted; no source has their share",
)

IN_SERVICE_SHARES = Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(75), "tertiary": Rate(70), "pharmacy": PHARMACY})

RETIRED_SHARES = Cohorts((
    ("2001-01-01", Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(85), "tertiary": Rate(80), "pharmacy": PHARMACY})),
    (None, Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(80), "tertiary": Rate(75), "pharmacy": PHARMACY})),
), by="retired_on")

RETIRED_START = Cohorts((("2001-01-01", Flat(200)), (None, Flat(300))), by="retired_on")

VETERAN_BILLS = NotApplicable(
    zh="老红军、离休干部、一至六级残疾军人不实行个人自负，不设起付标准和最高支付限额，医疗费用单独结算",
    en="Red Army veterans, retired veteran cadres and disabled servicemen of grades 1 to 6 pay nothing themselves; their bills are settled apart",
)

NOTICES = ("sh-2023-6", "xunjk-771494", "fiyhigh-85998", "sh-2024-year", "sh-2025-year", "jiusong-4663200")

UNCHANGED = Text(
    zh="2024、2025 医保年度的通知只说自负段和起付标准不变，没有重列支付比例；统筹基金最高支付限额是门诊住院合用的",
    en="the announcements for 2024 and 2025 say that the deductibles stay and do not repeat the rates; one cap of the pool holds for outpatient and inpatient care together",
)

RESIDENT_START = AsOf(Bands("age", (
    (19, Flat(300)),
    (60, Choice("resident_class", {"student_child": Flat(300)}, otherwise=Flat(500))),
    (None, Flat(300)),
)), month_day="01-01")

MAJOR_ILLNESS_NOTE = Text(
    zh="出自改革前的待遇表，门诊大病没有起付段；此后没有新的来源", en="from the table of before the reform, which has no deductible for it; nothing newer was found",
)

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2012-04-01", last_day="2020-03-31",
        rule=Layers(
            Layer("pooled", account_first=True, start=1500, shares=AsOf(OLD_IN_SERVICE, month_day="04-01")),
            year_starts="04-01",
        ),
        sources=("sh-2012-35", "sh-table-old"), ledger=("be70962d", "a10b6753", "401b6c18"), confidence="high", note=OLD_NOTE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2020-04-01", last_day="2020-06-30",
        rule=YEAR_2019, sources=("sh-2020-extension", "xinmin-2020-year"), confidence="high",
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2020-07-01", last_day="2023-06-30",
        rule=Layers(
            Layer("pooled", account_first=True, start=1500, shares=AsOf(OLD_IN_SERVICE, month_day="07-01")),
            year_starts="07-01",
        ),
        sources=("sh-table-old", "sh-2012-35", "bendibao-232721", "xinmin-2020-year", "sh-2021-year"),
        ledger=("be70962d", "a10b6753", "401b6c18"), confidence="high", note=OLD_NOTE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-07-01", checked="2026-06-30",
        rule=Layers(Layer("pooled", start=500, shares=IN_SERVICE_SHARES, cap=Figure("pool_cap"), cap_shared=True), year_starts="07-01"),
        sources=NOTICES, ledger=("e28e8ad5", "e986c68e"), confidence="high", note=UNCHANGED,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2012-04-01", last_day="2020-03-31",
        rule=Layers(
            Layer("pooled", account_first=True, start=OLD_RETIRED_START, shares=AsOf(OLD_RETIRED, month_day="04-01")),
            year_starts="04-01",
        ),
        sources=("sh-2012-35", "bendibao-269509"), confidence="medium",
        note=Text(
            zh="2012 年通知的副本在退休人员处中断，其余各档取自 2022 医保年度的表，通知中可见的 700 元和 80%、75% 与之相同",
            en="the copy of the notice of 2012 breaks off among the retirees; the other classes are those of the table of 2022, with which the visible 700 yuan, 80% and 75% agree",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2020-04-01", last_day="2020-06-30",
        rule=YEAR_2019, sources=("sh-2020-extension", "xinmin-2020-year"), confidence="high",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2020-07-01", last_day="2023-06-30",
        rule=Layers(
            Layer("pooled", account_first=True, start=OLD_RETIRED_START, shares=AsOf(OLD_RETIRED, month_day="07-01")),
            year_starts="07-01",
        ),
        sources=("bendibao-269509", "sh-2012-35", "jtkjgqxsws", "xinmin-2020-year", "sh-2021-year"),
        ledger="3790f891", confidence="medium", note=OLD_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-07-01", last_day="2025-09-09",
        rule=Layers(
            Layer("pooled", start=RETIRED_START, shares=RETIRED_SHARES, cap=Figure("pool_cap"), cap_shared=True), year_starts="07-01",
        ),
        sources=NOTICES, ledger=("a1545033", "b0395ad7", "4d6cd475", "e3b07c58"), confidence="high", note=UNCHANGED,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2025-09-10", checked="2026-06-30",
        rule=Layers(
            Layer(
                "pooled", start=RETIRED_START, cap=Figure("pool_cap"), cap_shared=True,
                shares=Choice("veteran", {"veteran_cadre": VETERAN_BILLS}, otherwise=RETIRED_SHARES),
            ),
            year_starts="07-01",
        ),
        sources=(*NOTICES, "sh-2025-7"), ledger=("a1545033", "4d6cd475"), confidence="high", note=UNCHANGED,
    ),
    Dated(
        part="statement:retiring_in_the_year", who=("retired", "flexible_retired"), unit="text", first_day="2025-09-10", checked="2030-09-09",
        rule=Statement(
            zh="年度内由在职转为退休的，在职时自负的门急诊费用计入；未达到退休人员自负段标准的，只需补足到该标准",
            en="for whoever retires within the year the deductible paid in service counts; what is missing to a retiree's deductible is still paid",
        ),
        sources="sh-2025-7", ledger="2207ce2a", confidence="high",
    ),
    Dated(
        part="category:major_illness", who=("in_service", "flexible", "unemployed"), unit="bill", first_seen="2023-06-30", checked="2023-06-30",
        rule=Layers(Layer("pooled", shares=Rate(85), cap=Figure("pool_cap"), cap_shared=True), year_starts="07-01"),
        sources="sh-table-old", ledger="d54afa2d", confidence="medium", note=MAJOR_ILLNESS_NOTE,
    ),
    Dated(
        part="category:major_illness", who=("retired", "flexible_retired"), unit="bill", first_seen="2023-06-30", checked="2023-06-30",
        rule=Layers(Layer("pooled", shares=Rate(92), cap=Figure("pool_cap"), cap_shared=True), year_starts="07-01"),
        sources="sh-table-old", ledger="d54afa2d", confidence="medium", note=MAJOR_ILLNESS_NOTE,
    ),
    Dated(
        who="resident", unit="bill", first_day="2021-01-01", checked="2023-05-17",
        rule=Layers(Layer(
            "pooled",
            start=Choice("disability", {"severely_disabled": Flat(300)}, otherwise=RESIDENT_START),
            shares=Choice("level", {"community": Rate(70), "primary": Rate(70), "secondary": Rate(60), "tertiary": Rate(50)}),
        )),
        sources=("ditoo-3801", "camping-14477731", "ceihk-880"), ledger=("c2d54524", "69797c29"), confidence="medium",
        note=Text(
            zh="大学生校外就诊与中小学生相同，校内就诊由院校按不低于 90% 支付；2021 年以前的标准不同（2015 年 1,000 元，65%、55%、50%）；确定年龄的日期来源没有写明，按当年 1 月 1 日",
            en="university students outside their school are treated as pupils, within it the school pays 90% or more; before 2021 other rules held (in 2015: 1,000 yuan, 65, 55 and 50%). No source names the day that decides the age, 1 January is taken",
        ),
    ),
    Dated(
        part="category:village_clinic", who="resident", unit="bill", first_day="2021-01-01", checked="2023-05-17",
        rule=Layers(Layer("pooled", shares=Rate(80))),
        sources=("ditoo-3801", "camping-14477731", "ceihk-880"), ledger="69797c29", confidence="medium",
        note=Text(zh="村卫生室门诊，不计入起付标准", en="at a village clinic, without regard to the deductible"),
    ),
)  # fmt: skip

IN_SERVICE_STAY = Choice("level", {"community": Rate(85), "primary": Rate(85), "secondary": Rate(85), "tertiary": Rate(85), "home_bed": Rate(80)})

RETIRED_STAY = Choice("level", {"community": Rate(92), "primary": Rate(92), "secondary": Rate(92), "tertiary": Rate(92), "home_bed": Rate(80)})

IN_SERVICE_STAY_START = Choice("level", {
    "community": Flat(1500), "primary": Flat(1500), "secondary": Flat(1500), "tertiary": Flat(1500), "home_bed": Flat(0),
})

RETIRED_STAY_START = Cohorts((
    ("2001-01-01", Choice("level", {"community": Flat(700), "primary": Flat(700), "secondary": Flat(700), "tertiary": Flat(700), "home_bed": Flat(0)})),
    (None, Choice("level", {"community": Flat(1200), "primary": Flat(1200), "secondary": Flat(1200), "tertiary": Flat(1200), "home_bed": Flat(0)})),
), by="retired_on")

RESIDENT_STAY_59 = Choice("level", {"community": Rate(80), "primary": Rate(80), "secondary": Rate(75), "tertiary": Rate(60)})

RESIDENT_STAY_60 = Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(80), "tertiary": Rate(70)})

STAY_NOTE = Text(
    zh="各级医院相同；起付标准按医保年度累计，不按次；跨年度住院的按出院之日。家庭病床的 80% 出自改革前的表，没有起付段",
    en="the same at every level; the deductible is one of the insurance year, not of the stay, and a stay across two years counts where it ends. The 80% of home beds is from the table of before the reform, which has no deductible for them",
)

STAY_NOTE_2020 = Text(
    zh="2020、2021 医保年度：通知称起付标准与上年度相同，数额和比例取自《职工基本医疗保险办法》和改革前的表；各级医院相同，按医保年度累计",
    en="insurance years 2020 and 2021: the announcements say that the deductibles are those of the year before; amounts and rates are those of the city's decree and of the table of before the reform; the same at every level, reckoned by insurance year",
)

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2020-07-01", last_day="2022-06-30",
        rule=Layers(Layer("pooled", start=IN_SERVICE_STAY_START, shares=IN_SERVICE_STAY, cap=Figure("pool_cap")), year_starts="07-01"),
        sources=("xinmin-2020-year", "sh-2021-year", "sh-table-old", "good9527-sh"), ledger=("83452e37", "d54afa2d"), confidence="medium",
        note=STAY_NOTE_2020,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2022-07-01", last_day="2023-06-30",
        rule=Layers(Layer("pooled", start=IN_SERVICE_STAY_START, shares=IN_SERVICE_STAY, cap=Figure("pool_cap")), year_starts="07-01"),
        sources=("sh-2023-6", "xunjk-771494", "bendibao-269509", "readke-3343615"), ledger=("f93f3311", "6f9b6abb", "83452e37", "d54afa2d"),
        confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-07-01", checked="2026-06-30",
        rule=Layers(
            Layer("pooled", start=IN_SERVICE_STAY_START, shares=IN_SERVICE_STAY, cap=Figure("pool_cap"), cap_shared=True),
            year_starts="07-01",
        ),
        sources=NOTICES, ledger=("f93f3311", "6f9b6abb", "83452e37", "d54afa2d"), confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2020-07-01", last_day="2022-06-30",
        rule=Layers(Layer("pooled", start=RETIRED_STAY_START, shares=RETIRED_STAY, cap=Figure("pool_cap")), year_starts="07-01"),
        sources=("xinmin-2020-year", "sh-2021-year", "sh-decree-2013", "sh-table-old"), ledger="d54afa2d", confidence="medium",
        note=STAY_NOTE_2020,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2022-07-01", last_day="2023-06-30",
        rule=Layers(Layer("pooled", start=RETIRED_STAY_START, shares=RETIRED_STAY, cap=Figure("pool_cap")), year_starts="07-01"),
        sources=("sh-2023-6", "xunjk-771494", "bendibao-269509", "readke-3343615"),
        ledger=("b00d36b3", "00397087", "340864c6", "122c9935", "d54afa2d"), confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-07-01", last_day="2025-09-09",
        rule=Layers(
            Layer("pooled", start=RETIRED_STAY_START, shares=RETIRED_STAY, cap=Figure("pool_cap"), cap_shared=True), year_starts="07-01",
        ),
        sources=NOTICES, ledger=("b00d36b3", "00397087", "340864c6", "122c9935", "d54afa2d"), confidence="high", note=STAY_NOTE,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2025-09-10", checked="2026-06-30",
        rule=Layers(
            Layer(
                "pooled", start=RETIRED_STAY_START, cap=Figure("pool_cap"), cap_shared=True,
                shares=Choice("veteran", {"veteran_cadre": VETERAN_BILLS}, otherwise=RETIRED_STAY),
            ),
            year_starts="07-01",
        ),
        sources=(*NOTICES, "sh-2025-7"), ledger=("b00d36b3", "340864c6", "d54afa2d"), confidence="high", note=STAY_NOTE,
    ),
    Dated(
        part="statement:stay_across_years", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="text",
        first_day="2025-09-10", checked="2030-09-09",
        rule=Statement(
            zh="住院跨医保年度或住院期间退休的，起付标准按出院时的年度和身份，最高支付限额按出院时的年度",
            en="a stay across two insurance years or across retirement: the deductible is that of the year and status at discharge, the cap that of the year at discharge",
        ),
        sources="sh-2025-7", ledger="02c9fd21", confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_day="2021-01-01", checked="2023-05-17",
        rule=Layers(Layer(
            "pooled", per=Period("stay"),
            start=Choice("level", {"community": Flat(50), "primary": Flat(50), "secondary": Flat(100), "tertiary": Flat(300)}),
            shares=Choice("disability", {"severely_disabled": RESIDENT_STAY_60}, otherwise=AsOf(
                Bands("age", ((60, RESIDENT_STAY_59), (None, RESIDENT_STAY_60))), month_day="01-01",
            )),
        )),
        sources=("ditoo-3801", "camping-14477731", "ceihk-880"), ledger="a147a85b", confidence="medium",
        note=Text(
            zh="起付标准按次；确定年龄的日期来源没有写明，按当年 1 月 1 日；2015 年 60 岁以下为 80%、70%、60%",
            en="a deductible for each stay; no source names the day that decides the age, 1 January is taken; in 2015 those under 60 had 80, 70 and 60%",
        ),
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed", "retired", "flexible_retired"), unit="bill", first_day="2020-07-01", checked="2026-06-30",
        rule=Layers(Layer("large_amount", shares=Rate(80)), year_starts="07-01"),
        sources=("xinmin-2020-year", "sh-2021-year", "sh-2023-6", "xunjk-771494", "sh-2024-year", "sh-2025-year"),
        ledger=("a408acce", "3ca83088", "a5297e73", "2601d7c5", "cada0ab5", "7abdf3f3", "e7e7c36b", "e5fb10e8"), confidence="high",
        note=Text(zh="由地方附加医疗保险基金支付，其余 20% 由个人负担", en="paid by the local supplementary fund; the person bears the other 20%"),
    ),
)  # fmt: skip

POSTING = (
    Dated(
        who=("in_service", "retired", "flexible_retired"), unit="text", first_day="2008-04-01", last_day="2020-03-31",
        rule=Posting("year", month_day="04-01"),
        sources=("zzttlaw-2008", "xiangrikui-2014", "fenlei-2018", "sh-2020-extension"), confidence="high",
    ),
    Dated(
        who=("in_service", "retired", "flexible_retired"), unit="text", first_day="2020-04-01", last_day="2020-06-30",
        rule=Unknown(
            zh="2019 医保年度延长的三个月按全年的 3/12 补计，到账日没有写明",
            en="the three months by which the insurance year 2019 was extended were added as 3/12 of a year; the day is not said",
        ),
        sources="sh-2020-extension", confidence="high",
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

# 沪医保规〔2025〕7号, in force until 2030-09-09, says "the following month"; the bureau's answer of 2026-06-29 "the 15th of the following month".
QA_15TH = Text(
    zh="市医保局 2026-06-29 的问答称次月 15 日，与实施细则的次月不一致", en="the bureau's answer of 2026-06-29 says the 15th of that month, the rules say the month",
)

ENTITLEMENT = (
    Dated(
        part="first", who="in_service", unit="months", first_day="2025-09-10", checked="2030-09-09",
        rule=StartsOn("payment", months=1),
        sources="sh-2025-7", ledger="435c4527", confidence="high",
        rivals=Rival(
            StartsOn("payment", months=1, day=15), sources="sh-conditions-2026", ledger="2f6916ba", confidence="medium", reason=QA_15TH,
        ),
    ),
    Dated(
        part="stop", who="in_service", unit="months", first_day="2025-09-10", checked="2030-09-09",
        rule=StartsOn("missed_payment", months=1),
        sources="sh-2025-7", ledger="435c4527", confidence="high",
        rivals=Rival(
            StartsOn("missed_payment", months=1, day=15), sources="sh-conditions-2026", ledger="2f6916ba", confidence="medium", reason=QA_15TH,
        ),
    ),
    Dated(
        who="in_service", unit="months", first_day="2025-09-10", checked="2030-09-09",
        rule=StartsOn("back_payment", months=1, gap_covered=False),
        sources="sh-2025-7", ledger="435c4527", confidence="high",
        rivals=Rival(
            StartsOn("back_payment", months=1, day=15), sources="sh-conditions-2026", ledger="2f6916ba", confidence="medium", reason=QA_15TH,
        ),
    ),
    Dated(
        part="first", who="flexible", unit="months", first_day="2025-09-10", checked="2030-09-09",
        rule=Wait(6),
        sources="sh-2025-7", ledger="bc95fdd7", confidence="high",
        note=Text(
            zh="个人账户缴费次月起可用；等待期内中断的，重新计算", en="the account may be used from the month after payment; a wait that is interrupted begins anew",
        ),
    ),
    Dated(
        who="flexible", unit="months", first_day="2025-09-10", checked="2030-09-09",
        rule=GapUpTo(3, then=Wait(0), otherwise=Wait(6)),
        sources="sh-2025-7", ledger="bc95fdd7", confidence="high",
        note=Text(
            zh="2025-09-10 之前的沪人社医发〔2012〕45号已废止，没有找到；等待期内中断的，重新计算",
            en="沪人社医发〔2012〕45号, in force before 2025-09-10, was not found; a wait that is interrupted begins anew",
        ),
    ),
    Dated(
        part="first", who="retired", unit="months", first_day="2026-06-29", checked="2026-06-29",
        rule=StartsOn("pension", months=0),
        sources="sh-conditions-2026", ledger="695d7b96", confidence="high",
    ),
    Dated(
        who="resident", unit="months", first_day="2025-01-01", checked="2026-11-22",
        rule=Wait(3, per_missed_year=1, per_repaid_year=1, from_missed_years=4, at_least=6, exempt="newborn"),
        sources="wxredian-2025", ledger=("f574eebe", "121af06c"), confidence="high",
        note=Text(zh="与全国规定一致", en="the nation's rule, confirmed for the city"),
    ),
)  # fmt: skip

TERMS = (
    Dated(
        part="hand_claim", unit="months", first_day="2025-09-10", checked="2030-09-09", rule=Number(6),
        sources="sh-2025-7", ledger="0208606d", confidence="high",
    ),
    Dated(
        part="late_filing", unit="months", first_day="2025-09-10", checked="2030-09-09", rule=Number(6),
        sources="sh-2025-7", ledger="0208606d", confidence="high",
    ),
    Dated(
        part="major_illness_registration", unit="months", first_day="2025-09-10", checked="2030-09-09", rule=Number(6),
        sources="sh-2025-7", ledger="d32754c4", confidence="high",
    ),
)  # fmt: skip

FIGURES = (
    Dated(part="pool_cap", unit="yuan/year", first_day="2020-07-01", last_day="2021-06-30", rule=Flat(550000), sources=("sh-2021-year", "xinmin-2020-year"), ledger="a408acce", confidence="high"),
    Dated(part="pool_cap", unit="yuan/year", first_day="2021-07-01", last_day="2022-06-30", rule=Flat(570000), sources="sh-2021-year", ledger="3ca83088", confidence="high"),
    Dated(part="pool_cap", unit="yuan/year", first_day="2022-07-01", last_day="2023-06-30", rule=Flat(590000), sources=("xunjk-771494", "sh-2023-6", "bendibao-269509"), ledger=("a5297e73", "2601d7c5"), confidence="high"),
    Dated(part="pool_cap", unit="yuan/year", first_day="2023-07-01", last_day="2024-06-30", rule=Flat(610000), sources=("sh-2023-6", "xunjk-771494"), ledger=("cada0ab5", "7abdf3f3"), confidence="high"),
    Dated(part="pool_cap", unit="yuan/year", first_day="2024-07-01", last_day="2025-06-30", rule=Flat(630000), sources="sh-2024-year", ledger="e7e7c36b", confidence="high"),
    Dated(part="pool_cap", unit="yuan/year", first_day="2025-07-01", checked="2026-06-30", rule=Flat(650000), sources="sh-2025-year", ledger="e5fb10e8", confidence="high"),
)  # fmt: skip

REGION = Region(
    "310000",
    name_zh="上海市",
    name_en="Shanghai",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    lifetime_coverage=LIFETIME_COVERAGE,
    contributions=CONTRIBUTIONS,
    channels=CHANNELS,
    groups=(
        Group("veteran", values="veteran_cadre", zh="离休干部等", en="veteran cadres"),
        Group("resident_class", values=("student_child", "working_age"), zh="居民类别", en="class of resident"),
        Group("hardship", values="poor", zh="困难人员", en="members in hardship"),
        Group("disability", values="severely_disabled", zh="重残人员", en="the severely disabled"),
        Group("work_start", values=("worked_before_2001", "worked_since_2001"), default="worked_before_2001", zh="参加工作的时间", en="start of work"),
    ),
    reform_day=ReformDay("2023-07-01", sources="sh-reform-2023", ledger="a39c352f"),
    entitlement=ENTITLEMENT,
    terms=TERMS,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    figures=FIGURES,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
