"""Beijing (北京), 110000: the provisions of 2001, the flat amounts of 2006, the reform of 2022-09-01."""

from ..policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ..rules import (
    NEAR_RELATIVES,
    Allowed,
    Bands,
    Choice,
    Contact,
    Counting,
    Figure,
    Flat,
    Layer,
    Layers,
    Listed,
    Months,
    NotApplicable,
    Percent,
    Period,
    Posting,
    Rate,
    Shares,
    Statement,
    Sum,
    Unknown,
    Years,
)

SOURCES = (
    Source(
        "bj-provisions-2001", kind="official_quoted", title="北京市基本医疗保险规定", doc="市政府令第158号",
        address="http://m.csjbk.com/techan/4496.html", dated="2022-03-27",
    ),
    Source(
        "clp-2001", kind="press", title="Beijing Municipality, Basic Medical Insurance Provisions",
        address="https://chinalawandpractice.com/2001/03/31/beijing-municipality-basic-medical-insurance-provisions",
        publisher="China Law & Practice", dated="2001-03-31",
    ),
    Source(
        "bj-decree-158", kind="official_quoted", title="北京市人民政府关于修改《北京市基本医疗保险规定》的决定",
        doc="市政府令第158号", dated="2005-06-06",
        address="https://neixun.cn/peixun/ldbj/wuxianyijin/yiliaobaoxian/xiugai.htm",
    ),
    Source(
        "bj-2006-9", kind="official_quoted", title="关于建立全市退休人员统一补充医疗保险的通知", doc="京劳社医发〔2006〕9号",
        address="http://hr668.com/bbs/dispbbs.asp?boardid=14&id=10505", dated="2015-02-09",
    ),
    Source(
        "bj-2006-9-explained", kind="official_quoted", title="退休人员统一补充医疗保险", doc="京劳社医发〔2006〕9号",
        address="http://www.onijiang.com/dalnn.html",
    ),
    Source(
        "bj-2022-28", kind="press", title="关于调整本市城镇职工基本医疗保险有关政策的通知", doc="京医保发〔2022〕28号",
        address="http://www.lautan.net/2022-08-19/206595105.html", publisher="北京商报", dated="2022-08-19",
    ),
    Source(
        "xiyinlitea-371461", kind="press", title="北京医保个人账户划入标准", publisher="社保网", dated="2023-09-08",
        address="http://www.xiyinlitea.cn/news/wenyu/371461.html",
    ),
    Source(
        "caixin-2022-08", kind="press", title="Beijing plans to cut health insurance funds deposited into workers' accounts",
        address="https://vulvarhealth.org/beijing-plans-to-cut-health-insurance-funds-deposited-into-workers-accounts/",
        publisher="Caixin", dated="2022-08-31",
    ),
    Source("bj-bases", kind="public_data", title="北京社会保险缴费基数和比例（公开代码）", address="linianhui/blog:src/tool/tax/insurances.js"),
    Source(
        "pension-skill-bj", kind="official_quoted", title="北京社会保险缴费规则摘录", doc="京人社发〔2025〕11号",
        address="Alaric1098/China-Pension-Strategy-Skill:references/regions/beijing.md",
    ),
    Source("advisor-bj", kind="public_data", title="北京社会保险规则（公开代码）", address="XHJ2AIDEVS/social-security-advisor:skill/references/province-policy.md"),
    Source("najieip-2026", kind="public_data", title="北京 2026 年度社会保险缴费基数", publisher="公开代码库文件 61009238151", dated="2026-08-22"),
    Source("bj-extra-3", kind="public_data", title="北京社会保险计算（公开代码）", publisher="公开代码库文件 22387772386"),
    Source("seed-000", kind="article", title="怎么看自己医保卡里面的余额？", publisher="新社通", dated="2025-04-09"),
    Source("seed-001", kind="article", title="2025年城乡居民医疗保险，如何用手机缴费？", publisher="新社通", dated="2025-06-06"),
    Source("seed-002", kind="article", title="退休后医保卡每月返钱如何查询", publisher="健康新闻", dated="2025-04-16"),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "ruoyo-68016", kind="article", title="各地退休人员医保个人账户划入标准", publisher="社保网", dated="2023-08-07",
        address="https://ruoyo.com/wuxian/yiliao/68016.html",
    ),
    Source(
        "3news-582088", kind="article", title="北京退休人员医保个人账户", dated="2021-10-12",
        address="http://life.3news.cn/bxtw/2021/1012/582088.html",
    ),
    Source(
        "jiusong-5474218", kind="article", title="退休医保卡每月返钱到账时间",
        address="m.jiusongjiankang.com/health/news/5474218.html",
    ),
    Source(
        "jiusong-5605530", kind="article", title="北京医保返款到账时间",
        address="m.jiusongjiankang.com/health/news/5605530.html",
    ),
    Source(
        "bj-wages-31ppt", kind="public_data", title="北京历年社会保险缴费基数上下限和缴费比例",
        address="https://31ppt.com/d-4154944.html",
    ),
    Source(
        "bj-wages-book118", kind="public_data", title="历年北京市职工年平均工资",
        address="https://max.book118.com/html/2020/1029/5023104242003014.shtm", dated="2020-11-02",
    ),
    Source(
        "bjyouth-flexible", kind="press", title="北京：自由职业者也有“医保”", publisher="北京青年报",
        address="http://www.srpcoatings.com/Html/Dir0/12/85/92.htm",
    ),
    Source(
        "shebaomi-168732", kind="article", title="北京灵活就业医保报销比例 2025",
        address="https://shebaomi.com/wen/zhishi-168732.html",
    ),
    Source(
        "bj-unemployed", kind="official_quoted", title="关于领取失业保险金人员参加职工基本医疗保险有关问题的通知",
        address="http://nftape.cn/ShiYeBaoXian/108935.html", dated="2020-10-22",
    ),
    Source(
        "bj-residents-2024", kind="official_quoted", title="北京市 2024 年城乡居民基本医疗保险参保缴费通知（全文转载）", doc="京医保发〔2023〕17号",
        address="https://m12333.cn/policy/mzuia.html",
    ),
    Source("wybk-23360", kind="official_quoted", title="北京市 2024 年城乡居民医保缴费标准", address="wybk.com/techan/23360.html"),
    Source("bjmzw-7248", kind="official_quoted", title="北京市 2024 年城乡居民医保缴费标准", address="bjmzw.com/bjsblh/7248.html"),
    Source(
        "bj-residents-2025", kind="official_quoted", title="北京市 2025 年城乡居民医保参保缴费", publisher="千龙网",
        address="https://shebao100.cn/news/72790.html",
    ),
    Source("bendibao-369168", kind="official_quoted", title="北京 2025 年城乡居民医保缴费标准", publisher="北京本地宝", address="m.bj.bendibao.com/bjsi/369168.html"),
    Source("bjyouth-2025", kind="official_quoted", title="北京 2025 年城乡居民医保参保缴费", publisher="北京青年报", address="colamg.com"),
    Source("bj-residents-2026", kind="official_quoted", title="北京市 2026 年城乡居民医保参保缴费", address="https://www.helsen.com.cn/news/subject/article/859"),
    Source(
        "bj-answer-2026", kind="official_quoted", title="北京市 2026 年城乡居民医保个人缴费标准（市医保局问答）", dated="2025-12-08",
        address="ybj.beijing.gov.cn/2020_zwfw/2020_cjwt/202512/t20251208_4327187.html", publisher="公开代码库文件 55642547751",
    ),
    Source(
        "bj-window-2026", kind="official_quoted", title="北京市 2026 年城乡居民医保参保缴费（通知公告）", dated="2025-11-28",
        address="ybj.beijing.gov.cn/tzgg2022/202511/t20251128_4309791.html",
        publisher="woshuofengsu/campus-insight-agent:data/kb_corpus/policies.jsonl",
    ),
    Source("shebaomi-146942", kind="article", title="t", address="https://www.shebaomi.com/wen/zhishi-146942.html"),
    Source("ruoyo-75529", kind="article", title="t", address="https://ruoyo.com/wuxian/shengyu/75529.html"),
    Source("laweer-bj", kind="article", title="t", address="https://laweer.com/question/5f3098fb2f5dc.html"),
    Source("bj-golden-2026", kind="public_data", title="t", address="a"),
    Source("bj-provisions-test", kind="public_data", title="t", address="a"),
    Source("bj-settlement-plan", kind="public_data", title="t", address="a"),
    Source("demo-57369694803", kind="public_data", title="医保演示数据库（公开代码）", publisher="公开代码库文件 57369694803"),
    Source(
        "bj-2024-18", kind="official_quoted", title="北京市职工医保个人账户家庭共济", doc="京医保发〔2024〕18号", dated="2024-12-09",
        address="ybj.beijing.gov.cn/zwgk/2024zcwj/202412/t20241209_3961248.html", publisher="woshuofengsu/campus-insight-agent:data/kb_corpus/policies.jsonl",
    ),
    Source(
        "wodefinance-bj-2022", kind="press", title="北京医保个人账户不再可以提取现金", address="https://wodefinance.com/TianTianFund/glumscoykf.html",
    ),
    Source(
        "bj-2022-41", kind="official_quoted", title="北京市跨省异地就医直接结算", doc="京医保发〔2022〕41号",
        publisher="woshuofengsu/campus-insight-agent:data/kb_corpus/policies.jsonl",
    ),
    Source(
        "good9527-bj", kind="public_data", title="北京医保规则（公开代码）：京津冀就医", address="good9527/china-medical-insurance:src/data/beijing/index.ts",
    ),
    Source(
        "bj-2023-9", kind="official_quoted", title="北京市医疗救助", doc="京医保发〔2023〕9号",
        publisher="woshuofengsu/campus-insight-agent:data/kb_corpus/policies.jsonl",
    ),
    Source(
        "faq-2021-14", kind="public_data", title="职工医保个人账户家庭共济问答（公开代码）", doc="国办发〔2021〕14号", publisher="公开代码库文件 68836974289",
    ),
    Source(
        "cctv-2024-08", kind="official_quoted", title="个人账户共济范围扩大到近亲属", doc="国办发〔2024〕38号", publisher="央视新闻", dated="2024-08-07",
        address="http://m.yhxzz.com/zcjd/2024-8/7/244064.html",
    ),
)  # fmt: skip

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_day="2001-04-01", last_day="2022-08-31",
        rule=Bands("age", (
            (35, Sum((("own_contribution", Percent(2, of="contribution_base")), ("pooled_fund", Percent("0.8", of="contribution_base"))))),
            (45, Sum((("own_contribution", Percent(2, of="contribution_base")), ("pooled_fund", Percent(1, of="contribution_base"))))),
            (None, Sum((("own_contribution", Percent(2, of="contribution_base")), ("pooled_fund", Percent(2, of="contribution_base"))))),
        )),
        sources=("bj-2006-9", "bj-provisions-2001", "bj-decree-158", "clp-2001"),
        ledger=("adc44596", "96fa9437", "a24d7dfb"), confidence="high", monotone_in=("age", "contribution_base"),
        note=Text(
            zh="2005-06-06 第158号令改写该条；一份 2001 年的英文摘要称统筹部分为 0.4% 至 4.8%，与 0.8% 的起点不同",
            en="decree 158 rewrote the article on 2005-06-06; an English summary of 2001 has the pool's share run from 0.4 to 4.8%",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2022-09-01", checked="2023-09-08",
        rule=Percent(2, of="contribution_base"),
        sources=("bj-2022-28", "xiyinlitea-371461", "caixin-2022-08"), ledger="1bcf61ab", confidence="high",
        monotone_in="contribution_base",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2001-04-01", last_day="2006-03-31",
        rule=Bands("age", (
            (70, Percent("4.3", of=Figure("average_monthly_wage"))),
            (None, Percent("4.8", of=Figure("average_monthly_wage"))),
        )),
        sources=("bj-provisions-2001", "bj-decree-158", "clp-2001"), ledger=("51725cb8", "7b8f0172"), confidence="medium",
        monotone_in="age",
        note=Text(zh="旧条文仍在流传，2006 年 4 月起已由 100/110 元取代", en="the old text still circulates; 100/110 replaced it in April 2006"),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="yuan/month", first_day="2006-04-01", checked="2025-06-06",
        rule=Bands("age", ((70, Flat(100)), (None, Flat(110)))),
        sources=("bj-2006-9", "bj-2006-9-explained", "xiyinlitea-371461", "seed-000", "seed-001"),
        ledger=("e21010cc", "3f13bf65"), confidence="high", monotone_in="age",
    ),
    Dated(
        who="flexible", unit="yuan/month", first_seen="2025-12-31",
        rule=NotApplicable(zh="灵活就业人员退休前不建立个人账户", en="members in flexible employment have no account before retirement"),
        sources=("bjyouth-flexible", "shebaomi-168732"), confidence="medium",
        note=Text(zh="两个来源都没有日期，后一个题为 2025 年", en="neither source bears a day; the second speaks of 2025"),
    ),
    Dated(
        who="unemployed", unit="yuan/month",
        rule=Unknown(
            zh="领取失业保险金期间个人账户照常划入，但所用基数的数额没有找到",
            en="the account is credited while unemployment benefit is drawn, but the base that is used was not found",
        ),
        sources="bj-unemployed", confidence="medium",
    ),
    Dated(
        part="deduction:large_amount", who=("retired", "flexible_retired"), unit="yuan/month", first_seen="2021-10-12", checked="2023-08-07",
        rule=Flat(3),
        sources=("ruoyo-68016", "3news-582088"), ledger="eddf32aa", confidence="high",
        note=Text(zh="100 − 3 = 97，110 − 3 = 107", en="100 − 3 = 97, 110 − 3 = 107"),
    ),
)  # fmt: skip

LIFETIME_COVERAGE = (
    Dated(
        unit="months", first_day="2001-04-01", checked="2025-04-09",
        rule=Choice("sex", {"male": Months("total", at_least=Years(25)), "female": Months("total", at_least=Years(20))}),
        sources=("clp-2001", "seed-000"), ledger=("3d267b17", "a28b587d"), confidence="high",
    ),
    Dated(
        part="counting", unit="months", first_day="2001-04-01", checked="2025-04-09", rule=Counting(),
        sources=("clp-2001", "seed-000"), ledger=("3d267b17", "a28b587d"), confidence="high",
        note=Text(zh="以前的连续工龄可认定为缴费年限", en="earlier employment may be recognised as paid time"),
    ),
    Dated(
        part="shortfall:lump_sum", unit="yuan/month", first_day="2001-04-01", checked="2025-04-09",
        rule=Unknown(zh="一次性补缴，含单位部分，标准没有找到", en="one sum, the employer's part included; its price was not found"),
        sources=("clp-2001", "seed-000"), ledger=("3d267b17", "a28b587d"), confidence="high",
    ),
)  # fmt: skip

CONTRIBUTIONS = (
    Dated(part="base_floor", who="in_service", unit="yuan/month", first_day="2021-07-01", last_day="2022-06-30", rule=Flat(5360), sources="bj-bases", ledger="13fb55d8", confidence="high"),
    Dated(part="base_cap", who="in_service", unit="yuan/month", first_day="2021-07-01", last_day="2022-06-30", rule=Flat(28221), sources="bj-bases", ledger="13fb55d8", confidence="high"),
    Dated(part="base_floor", who="in_service", unit="yuan/month", first_day="2022-07-01", last_day="2023-06-30", rule=Flat(5869), sources="bj-bases", ledger="95a7c7c5", confidence="high"),
    Dated(part="base_cap", who="in_service", unit="yuan/month", first_day="2022-07-01", last_day="2023-06-30", rule=Flat(31884), sources="bj-bases", ledger="95a7c7c5", confidence="high"),
    Dated(part="base_floor", who="in_service", unit="yuan/month", first_day="2023-07-01", last_day="2024-06-30", rule=Flat(6326), sources=("bj-bases", "pension-skill-bj"), ledger="d47441f3", confidence="high"),
    Dated(part="base_cap", who="in_service", unit="yuan/month", first_day="2023-07-01", last_day="2024-06-30", rule=Flat(33891), sources=("bj-bases", "pension-skill-bj"), ledger="d47441f3", confidence="high"),
    Dated(part="base_floor", who="in_service", unit="yuan/month", first_day="2024-07-01", last_day="2025-06-30", rule=Flat(6821), sources=("bj-bases", "advisor-bj"), ledger="6aa4dfcc", confidence="high"),
    Dated(part="base_cap", who="in_service", unit="yuan/month", first_day="2024-07-01", last_day="2025-06-30", rule=Flat(35283), sources=("bj-bases", "advisor-bj"), ledger="6aa4dfcc", confidence="high"),
    Dated(part="base_floor", who="in_service", unit="yuan/month", first_day="2025-07-01", last_day="2026-06-30", rule=Flat(7162), sources="pension-skill-bj", ledger="b8751aeb", confidence="high"),
    Dated(part="base_cap", who="in_service", unit="yuan/month", first_day="2025-07-01", last_day="2026-06-30", rule=Flat(35811), sources="pension-skill-bj", ledger="b8751aeb", confidence="high"),
    Dated(part="base_floor", who="in_service", unit="yuan/month", first_day="2026-07-01", checked="2026-08-22", rule=Flat(7270), sources="najieip-2026", ledger="9a7997d3", confidence="medium"),
    Dated(part="base_cap", who="in_service", unit="yuan/month", first_day="2026-07-01", checked="2026-08-22", rule=Flat(36348), sources="najieip-2026", ledger="9a7997d3", confidence="medium"),
    Dated(
        part="employee:basic", who="in_service", unit="yuan/month", first_day="2001-04-01", checked="2026-11-22",
        rule=Percent(2, of="contribution_base"),
        sources=("clp-2001", "bj-bases", "najieip-2026"), ledger=("628a08e0", "508e5b8b"), confidence="high", monotone_in="contribution_base",
    ),
    Dated(
        part="employee:large_amount", who="in_service", unit="yuan/month", first_seen="2023-07-01", checked="2026-11-22",
        rule=Flat(3),
        sources=("bj-extra-3", "advisor-bj", "bj-bases"), ledger=("ef8ef578", "508e5b8b"), confidence="high",
        note=Text(zh="没有日期的来源用的是 2023 年度的基数", en="the undated source uses the bases of the year from July 2023"),
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2001-04-01", last_day="2024-06-30",
        rule=Percent(9, of="contribution_base"),
        sources=("clp-2001", "bj-bases"), ledger="628a08e0", confidence="high", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:large_amount", who="in_service", unit="yuan/month", first_seen="2023-07-01", last_day="2024-06-30",
        rule=Percent(1, of="contribution_base"),
        sources=("bj-extra-3", "advisor-bj"), ledger="ef8ef578", confidence="high", monotone_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2024-07-01", checked="2026-11-22",
        rule=Percent("9.8", of="contribution_base"),
        sources=("bj-bases", "najieip-2026"), ledger="508e5b8b", confidence="medium", monotone_in="contribution_base",
        rivals=Rival(
            Percent("10.8", of="contribution_base"), sources="advisor-bj", confidence="low",
            reason=Text(zh="降费前的费率", en="the rate before the cut"),
        ),
        note=Text(zh="含生育保险和大额互助；降费的起始日没有找到", en="maternity and large-amount premiums included; the first day of the cut was not found"),
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2023-07-01", last_day="2024-06-30",
        rule=Flat("553.56"), sources="pension-skill-bj", ledger="edae9e74", confidence="high",
    ),
    Dated(
        part="own:basic", who="flexible", unit="yuan/month", first_day="2025-07-01", checked="2026-06-30",
        rule=Flat("584.92"), sources="pension-skill-bj", ledger="e581a08a", confidence="high",
        note=Text(zh="定额，不随本人所选基数变动", en="a fixed amount, not a rate on the person's chosen base"),
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31",
        rule=Choice("resident_class", {"elderly": Flat(400), "student_child": Flat(375), "working_age": Flat(695)}),
        sources=("bj-residents-2024", "wybk-23360", "bjmzw-7248"), ledger="f7712dea", confidence="high",
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2024-01-01", last_day="2024-12-31",
        rule=Choice("resident_class", {"elderly": Flat(4320), "student_child": Flat(1695), "working_age": Flat(2325)}),
        sources=("bj-residents-2024", "wybk-23360", "bjmzw-7248"), ledger="f7712dea", confidence="high",
        note=Text(zh="合计 4,720、2,070、3,020 元", en="4,720, 2,070 and 3,020 yuan in all"),
    ),
    Dated(
        part="statement:window", who="resident", unit="text", first_day="2024-01-01", last_day="2024-12-31",
        rule=Statement(
            zh="2024 年度的集中缴费期为 2023-11-15 至 2024-01-31；逾期参保的等待期为 3 个月",
            en="for 2024: pay from 2023-11-15 to 2024-01-31; whoever joins later waits 3 months",
        ),
        sources=("bj-residents-2024", "wybk-23360", "bjmzw-7248"), ledger="f7712dea", confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {"elderly": Flat(430), "student_child": Flat(405), "working_age": Flat(750)}),
        sources=("bj-residents-2025", "bendibao-369168", "bjyouth-2025"), ledger="b7addbfe", confidence="high",
        rivals=Rival(
            Choice("resident_class", {"elderly": Flat(400), "student_child": Flat(375), "working_age": Flat(705)}),
            sources="demo-57369694803", ledger="2bb4fd35", confidence="low", state="refuted",
            reason=Text(zh="近似 2024 年的标准（695 误作 705），三家转载的 2025 年标准不同", en="nearly the prices of 2024 (705 for 695); three publishers give those of 2025"),
        ),
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2025-01-01", last_day="2025-12-31",
        rule=Choice("resident_class", {"elderly": Flat(4350), "student_child": Flat(1725), "working_age": Flat(2335)}),
        sources=("bj-residents-2025", "bendibao-369168", "bjyouth-2025"), ledger="b7addbfe", confidence="high",
    ),
    Dated(
        part="statement:window", who="resident", unit="text", first_day="2025-01-01", last_day="2025-12-31",
        rule=Statement(
            zh="2025 年度的集中缴费期为 2024-12-30 至 2025-03-31，每月最后一日从账户扣款；逾期参保的等待期为 3 个月",
            en="for 2025: pay from 2024-12-30 to 2025-03-31, debited on the last day of the month; whoever joins later waits 3 months",
        ),
        sources=("bj-residents-2025", "bendibao-369168", "bjyouth-2025"), ledger="b7addbfe", confidence="high",
    ),
    Dated(
        part="own:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {"elderly": Flat(460), "student_child": Flat(435), "working_age": Flat(795)}),
        sources=("bj-residents-2026", "bj-answer-2026"), ledger=("4f0371b4", "be4f01a5"), confidence="high",
    ),
    Dated(
        part="subsidy:basic", who="resident", unit="yuan/year", first_day="2026-01-01", last_day="2026-12-31",
        rule=Choice("resident_class", {"elderly": Flat(4380), "student_child": Flat(1755), "working_age": Flat(2355)}),
        sources="bj-residents-2026", ledger="4f0371b4", confidence="high",
    ),
    Dated(
        part="statement:window", who="resident", unit="text", first_day="2026-01-01", last_day="2026-12-31",
        rule=Statement(
            zh="2026 年度的集中缴费期为 2025-11-30 至 2026-02-28；逾期参保的等待期为 3 个月",
            en="for 2026: pay from 2025-11-30 to 2026-02-28; whoever joins later waits 3 months",
        ),
        sources=("bj-residents-2026", "bj-window-2026"), ledger=("4f0371b4", "82caf520"), confidence="high",
    ),
)  # fmt: skip

OF_HOSPITALS = {"primary": Rate(70), "secondary": Rate(70), "tertiary": Rate(70)}
OF_HOSPITALS_RETIRED = {"primary": Rate(85), "secondary": Rate(85), "tertiary": Rate(85)}
OF_HOSPITALS_70 = {"primary": Rate(90), "secondary": Rate(90), "tertiary": Rate(90)}
RETIRED_TO_20000 = Bands("age", (
    (70, Choice("level", {"community": Rate(90), **OF_HOSPITALS_RETIRED})),
    (None, Choice("level", {"community": Rate(90), **OF_HOSPITALS_70})),
))  # fmt: skip
OUTPATIENT = (
    Dated(
        who=("in_service", "flexible"), unit="bill", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Layers(Layer(
            "pooled", start=1800, shares=Choice("level", {"community": Rate(90), **OF_HOSPITALS}), cap=20000,
        )),
        sources=("shebaomi-146942", "ruoyo-75529", "laweer-bj"), ledger="7b861966", confidence="medium",
    ),
    Dated(
        who=("in_service", "flexible"), unit="bill", first_day="2023-01-01", checked="2026-09-02",
        rule=Layers(Layer(
            "pooled", start=1800,
            shares=Shares(((20000, Choice("level", {"community": Rate(90), **OF_HOSPITALS})), (None, Rate(60)))),
        )),
        sources=("shebaomi-146942", "ruoyo-75529", "bj-golden-2026"),
        ledger=("54c12572", "5af16289", "1d635cbd", "abf7b737", "7ed311f6"), confidence="high",
        monotone_in=(),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2022-12-31", last_day="2022-12-31",
        rule=Layers(Layer("pooled", start=1300, shares=RETIRED_TO_20000, cap=20000)),
        sources=("shebaomi-146942", "ruoyo-75529", "laweer-bj"), ledger=("5842c7af", "dcfd12e4"), confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-09-02",
        rule=Layers(Layer("pooled", start=1300, shares=Shares(((20000, RETIRED_TO_20000), (None, Rate(80)))))),
        sources=("shebaomi-146942", "ruoyo-75529", "bj-golden-2026"),
        ledger=("4ecc0000", "2c006150", "ccb27ca9", "cd137472", "0c2ce01a", "01120454"), confidence="high",
        note=Text(
            zh="比例含退休人员统一补充医疗保险的支付；2 万元以上的 80% 亦然",
            en="the shares include what the unified supplement of retirees pays; so do the 80% above 20,000",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_day="2018-01-01", checked="2026-09-02",
        rule=Layers(Layer(
            "pooled",
            start=Choice("level", {"community": Flat(100), "primary": Flat(100), "secondary": Flat(550), "tertiary": Flat(550)}),
            shares=Choice("level", {"community": Rate(55), "primary": Rate(55), "secondary": Rate(50), "tertiary": Rate(50)}),
            cap=Unknown(
                zh="2018 年为 3,000 元，其后提高，各次提高的日期没有来源", en="3,000 in 2018, raised later; no source has the days",
            ),
        )),
        sources=("bj-golden-2026", "good9527-bj"), ledger="99673e54", confidence="high",
    ),
)  # fmt: skip

STAYS = Bands("stay", ((2, Flat(1300)), (None, Flat(650))))
MIDDLE_BAND = Unknown(zh="没有来源写明该级别 3 万至 4 万元的比例", en="no source has the share from 30,000 to 40,000 at this level")
IN_SERVICE_STAY = (
    (30000, Choice("level", {"tertiary": Rate(85), "secondary": Rate(87), "primary": Rate(90), "community": Rate(90), "home_bed": Rate(90)})),
    (40000, Choice("level", {"tertiary": Rate(90)}, otherwise=MIDDLE_BAND)),
    (None, Choice("level", {"tertiary": Rate(95)}, otherwise=Rate(97))),
)  # fmt: skip
INPATIENT = (
    Dated(
        who=("in_service", "flexible"), unit="bill", first_seen="2026-06-01", checked="2026-09-02",
        rule=Layers(Layer("pooled", start=STAYS, per=Period("stay", days=90), shares=Shares(IN_SERVICE_STAY), cap=100000)),
        sources=("bj-provisions-test", "bj-golden-2026", "bj-settlement-plan"),
        ledger=("284a6d90", "623f9439", "3999a05f", "2f49c5f8", "800fd0cc"), confidence="medium",
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_seen="2026-06-01", checked="2026-09-02",
        rule=Layers(Layer(
            "pooled", start=STAYS, per=Period("stay", days=90),
            shares=Shares(IN_SERVICE_STAY, own_share_times=60), cap=100000,
        )),
        sources=("bj-provisions-test", "bj-golden-2026", "bj-settlement-plan"),
        ledger=("8bb929ea", "2f49c5f8", "800fd0cc"), confidence="high",
    ),
)  # fmt: skip

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible"), unit="bill", first_seen="2026-06-01", checked="2026-09-02",
        rule=Layers(
            Layer("large_amount", shares=Rate(85), cap=Unknown(zh="旧文件为 20 万元，现行数额没有来源", en="200,000 in old texts; none has the amount of today")),
            kinds="inpatient",
        ),
        sources=("bj-provisions-test",), ledger="26f67aaf", confidence="medium",
    ),
)  # fmt: skip

POSTING = Dated(
    who=("in_service", "retired", "flexible_retired"), unit="text", first_seen="2025-04-16", checked="2026-11-22",
    rule=Posting("month", by_day=5),
    sources=("seed-002", "jiusong-5474218", "jiusong-5605530"), ledger=("abc32f51", "94adc7cc"), confidence="medium",
    note=Text(zh="一说“月初”，一说“5 日前”", en="one text says early in the month, another before the 5th"),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("12393", zh="医保服务热线", en="medical-insurance line"),
        sources="seed-004", ledger="d3ef197d", confidence="medium",
    ),
    Dated(
        part="website", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("https://ybj.beijing.gov.cn", zh="北京市医疗保障局", en="Beijing medical-insurance bureau"),
        sources="seed-004", ledger="d3ef197d", confidence="medium",
    ),
    Dated(
        part="service", unit="text", first_seen="2025-03-15", checked="2025-03-15",
        rule=Contact("https://fw.ybj.beijing.gov.cn", zh="网上服务平台", en="online service"),
        sources="seed-004", ledger="d3ef197d", confidence="medium",
    ),
)  # fmt: skip

# The wage of the year before, used from 1 April to 31 March; two copies of one official table agree (one truncates).
WAGES = ("bj-wages-31ppt", "bj-wages-book118")
FIGURES = (
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2001-04-01", last_day="2002-03-31", rule=Flat(1311), sources=WAGES, confidence="medium"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2002-04-01", last_day="2003-03-31", rule=Flat(1508), sources=WAGES, confidence="medium"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2003-04-01", last_day="2004-03-31", rule=Flat(1727), sources=WAGES, confidence="medium"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2004-04-01", last_day="2005-03-31", rule=Flat(2004), sources=WAGES, confidence="medium"),
    Dated(part="average_monthly_wage", unit="yuan/month", first_day="2005-04-01", last_day="2006-03-31", rule=Flat(2362), sources=WAGES, confidence="medium"),
)  # fmt: skip

ACCOUNT_HOLDERS = ("in_service", "retired", "flexible", "flexible_retired")

# Until Beijing's own notice the nation's rules held here.
ACCOUNT_USE = (
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_day="2021-04-13", last_day="2024-07-25",
        rule=Listed(("spouse", "parents", "children")),
        sources="faq-2021-14", ledger="794c4be0", confidence="medium",
    ),
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_day="2024-07-26", last_day="2024-12-08",
        rule=Listed(NEAR_RELATIVES),
        sources="cctv-2024-08", ledger="12fad533", confidence="high",
    ),
    Dated(
        part="relatives", who=ACCOUNT_HOLDERS, unit="text", first_seen="2024-12-09", checked="2024-12-09",
        rule=Listed(NEAR_RELATIVES),
        sources="bj-2024-18", ledger="9a9d726e", confidence="high",
        note=Text(zh="2024-12-09 是公布日，施行日没有写明", en="2024-12-09 is the day of publication; the first day is not told"),
    ),
    Dated(
        part="uses", who=ACCOUNT_HOLDERS, unit="text", first_day="2022-09-01", last_day="2024-07-25",
        rule=Listed(("drugs", "care")),
        sources=("wodefinance-bj-2022", "caixin-2022-08"), ledger="6ccc7d73", confidence="medium",
        note=Text(zh="定向使用", en="for these alone"),
    ),
    Dated(
        part="uses", who=ACCOUNT_HOLDERS, unit="text", first_day="2024-07-26", checked="2024-08-07",
        rule=Listed(("drugs", "care", "relatives_own_share")),
        sources=("wodefinance-bj-2022", "caixin-2022-08", "cctv-2024-08"), ledger=("6ccc7d73", "12fad533"), confidence="medium",
    ),
    Dated(
        part="cash", who=ACCOUNT_HOLDERS, unit="text", first_day="2022-09-01", checked="2022-08-31",
        rule=Allowed(False),
        sources=("wodefinance-bj-2022", "caixin-2022-08"), ledger="6ccc7d73", confidence="medium",
        note=Text(zh="以前的余额仍可提取", en="balances from before may still be drawn"),
    ),
)  # fmt: skip

TERMS = (
    Dated(
        part="cross_province", unit="text", first_day="2022-01-01", checked="2026-11-22",
        rule=Statement(
            zh="跨省就医直接结算须先备案；在河北、天津就医视同已备案", en="care in another province is settled directly after filing; care in Hebei and Tianjin counts as filed",
        ),
        sources=("bj-2022-41", "good9527-bj"), ledger="c27eb950", confidence="medium",
    ),
    Dated(
        part="medical_assistance:cap", unit="yuan/year", first_day="2023-01-01", checked="2026-11-22",
        rule=Flat(150000),
        sources="bj-2023-9", ledger="fa62d20d", confidence="medium",
        note=Text(zh="因病致贫家庭医疗救助的年度限额", en="for families made poor by illness"),
    ),
)  # fmt: skip

REGION = Region(
    "110000",
    name_zh="北京市",
    name_en="Beijing",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    posting=POSTING,
    contributions=CONTRIBUTIONS,
    lifetime_coverage=LIFETIME_COVERAGE,
    outpatient=OUTPATIENT,
    inpatient=INPATIENT,
    large_amount=LARGE_AMOUNT,
    channels=CHANNELS,
    figures=FIGURES,
    groups=Group(
        "resident_class", values=("elderly", "student_child", "working_age"), zh="居民类别", en="class of resident"
    ),
    reform_day=ReformDay("2022-09-01", sources="bj-2022-28", ledger="1bcf61ab"),
    account_use=ACCOUNT_USE,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
