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
    Source(
        "shebaomi-146942", kind="article", title="北京职工医保门诊报销封顶线是多少？附封顶线、门诊待遇标准", publisher="社保迷",
        address="https://www.shebaomi.com/wen/zhishi-146942.html",
    ),
    Source(
        "ruoyo-75529", kind="article", title="北京职工医保门诊报销封顶线是多少？附封顶线、门诊待遇标准", publisher="社保网",
        address="https://ruoyo.com/wuxian/shengyu/75529.html",
    ),
    Source(
        "laweer-bj", kind="article", title="北京职工医保门诊报销比例和封顶线（问答）", address="https://laweer.com/question/5f3098fb2f5dc.html",
    ),
    Source(
        "xiangrikui-58364", kind="press", title="北京职工医保报销上限提至30万", address="http://xiangrikui.com/yiliaobaoxian/xinwen/58364.html",
        doc="关于调整职工基本医疗保险和城镇居民大病医疗保险最高支付限额有关问题的通知", publisher="向日葵保险网",
    ),
    Source(
        "xinhua-2010-06", kind="press", title="北京职工基本医疗保险最高支付限额提至30万元", publisher="新华网", dated="2010-06-13",
        address="http://zt.cnnb.com.cn/system/2010/06/13/006563775.shtml",
    ),
    Source(
        "bj-2004-notice", kind="official_quoted", title="关于调整基本医疗保险有关政策的通知（2005-01-01 起执行）", dated="2004-11-23",
        address="https://hr.pku.edu.cn/bf/shbx2/yl1/8f373f6da0ad4ca0bb8c813a06927f46.htm",
    ),
    Source(
        "bj-article-36", kind="official_quoted", title="北京市基本医疗保险规定 第三十六条（报销比例的详细规定）", dated="2018-07-18",
        address="https://m.78911.com.cn/YiLiaoBaoXian/622081.html",
    ),
    Source(
        "bj-article-36-2016", kind="official_quoted", title="2016北京医保报销比例最新规定（第三十六条全文）",
        address="https://www.marysdolls.com/blog-316801.html",
    ),
    Source(
        "cpic-2019", kind="article", title="住院医疗费用报销起付标准规定（以北京为例）", publisher="太平洋保险", dated="2019-12-17",
        address="http://ronghengkj.com/c/2019-12-17/1586195.shtml",
    ),
    Source(
        "bj-2019-14", kind="official_quoted", title="关于调整基本医疗保险住院最高支付限额等有关问题的通知", doc="京医保发〔2019〕14号", dated="2019-06-11",
        address="https://hrlib.ciic-cloud.cn/news/info?id=01hq22yyhgngd8471gtphve7f8",
    ),
    Source(
        "bj-daily-2019-06", kind="press", title="北京医保住院报销最高支付限额提高", publisher="北京日报", dated="2019-06-27",
        address="https://hnwj.dahe.cn/2019/06-27/503639.html",
    ),
    Source(
        "bj-table-workers", kind="official_quoted", title="职工基本医疗保险门（急）诊、住院待遇标准（表）", address="http://banzhengshi.com/shebao/695593.html",
    ),
    Source(
        "bj-guide-2023", kind="official_quoted", title="北京市城镇职工、城乡居民基本医疗保险待遇", dated="2023-05-26",
        address="https://bcdh.cn/html/jiuyidaohang/yibaozhengce/2023/0526/21869.html",
    ),
    Source(
        "hzbdd-41060", kind="article", title="2025北京医疗报销比例一览表", publisher="有家健康网", dated="2025-03-20", address="https://hzbdd.com/41060",
    ),
    Source(
        "hzbdd-365890", kind="article", title="2025北京大病医保封顶线是多少", publisher="有家健康网", dated="2025-04-24",
        address="https://www.hzbdd.com/365890",
    ),
    Source(
        "bj-golden-2026", kind="public_data", title="北京医保政策问答的黄金用例（按政策原文标注，公开代码）", dated="2026-09-02",
        address="ktyhwangfei/hospital_medical_insurance_agent:docs/reviews/2026-09-02-issue33-real-golden-cases.md",
    ),
    Source(
        "bj-provisions-test", kind="public_data", title="北京市基本医疗保险规定 第三十六条（公开代码的测试文本）",
        address="ktyhwangfei/hospital_medical_insurance_agent:src/tests/unit/knowledge_extension/test_leaf_match_dedup.py",
    ),
    Source(
        "bj-retiree-ratios", kind="public_data", title="退休人员住院个人负担比例的换算（公开代码）",
        address="ktyhwangfei/hospital_medical_insurance_agent:src/knowledge_extension/rule_explanation/expand_retiree_ratios.py",
    ),
    Source(
        "bj-settlement-plan", kind="public_data", title="退休人员三级医院住院结算的各项金额（公开代码，去标识）", dated="2026-06-01",
        address="ktyhwangfei/hospital_medical_insurance_agent:docs/superpowers/plans/2026-06-01-policy-qa-pooling-self-pay-explanation.md",
    ),
    Source(
        "bj-settlement-tree", kind="public_data", title="同一结算的分段核对：0.91、0.94、0.97，大额 0.80（公开代码）", dated="2026-05-25",
        address="ktyhwangfei/hospital_medical_insurance_agent:docs/superpowers/specs/2026-05-25-claim-explain-tree-design.md",
    ),
    Source(
        "bj-cycles", kind="public_data", title="北京医保诊次结算 AI 解读产品技术评估方案（住院每 90 天为一个结算周期）",
        address="ktyhwangfei/hospital_medical_insurance_agent:docs/research/北京医保诊次结算 AI 解读产品技术评估方案.md",
    ),
    Source(
        "bj-conflict-85", kind="public_data", title="大额医疗互助资金 85% 与 80% 的辨析（公开代码）",
        address="ktyhwangfei/hospital_medical_insurance_agent:src/knowledge_extension/rule_explanation/conflict_partition_discovery.py",
    ),
    Source(
        "bj-rule-expander", kind="public_data", title="北京市城乡居民基本医疗保险办法实施细则的住院起付标准（公开代码）", doc="京人社农合发〔2017〕250号",
        address="ktyhwangfei/hospital_medical_insurance_agent:src/knowledge_extension/rule_explanation/policy_extract/rule_expander.py",
    ),
    Source(
        "bj-2017-11", kind="official_quoted", title="关于城乡居民医疗保险有关问题的通知", doc="京人社农合发〔2017〕11号", dated="2017-01-09",
        address="https://yaozui.com/p/182661",
    ),
    Source(
        "bj-residents-2021", kind="press", title="关于调整2021年城乡居民基本医疗保险筹资标准及相关政策的通知", publisher="中新经纬", dated="2020-10-12",
        address="https://3news.cn/yaowen/2020/1012/448520.html",
    ),
    Source(
        "bj-2023-20", kind="official_quoted", title="关于调整2024年城乡居民基本医疗保险筹资标准及相关政策的通知", doc="京医保发〔2023〕20号",
        dated="2023-12-18", address="https://daohang.cnxincai.com/news/show-4011035.html",
    ),
    Source(
        "bendibao-301045", kind="article", title="北京城乡医保住院报销比例是多少？（2022 年度）", publisher="北京本地宝",
        address="https://m.bj.bendibao.com/zffw/301045.html",
    ),
    Source(
        "bendibao-341113", kind="article", title="2023北京一老一小住院报销比例最新表", publisher="北京本地宝",
        address="https://m.bj.bendibao.com/zffw/341113.html",
    ),
    Source(
        "ddtbk-residents-2023", kind="article", title="2023北京一老一小报销政策", dated="2023-02-20",
        address="http://m.ddtbk.com/techan/49a478eaeb2e9c79e1cc69266079256a.html",
    ),
    Source(
        "bj-daily-2020-05", kind="press", title="北京：职工大病高额医疗费用可“二次报销”", publisher="北京日报", dated="2020-05-25",
        address="http://m.eyeclon.cn/guonei/20200525/052515955.html", doc="关于进一步加强城镇职工大病医疗保障的通知",
    ),
    Source(
        "xinhua-2022-08", kind="press", title="北京明年起不再设置职工医保门诊最高支付限额", publisher="新华社、人民日报海外版", dated="2022-08-23",
        address="http://songdawu.com/n2/2022/0823/c186331-40092618.html", doc="京医保发〔2022〕28号",
    ),
    Source(
        "bj-serious-illness-2023", kind="official_quoted", title="北京市医疗保障局关于进一步完善大病医疗保障政策的通知",
        address="http://www.hand4g.com/ms/692216.html",
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
        ledger=("adc44596", "96fa9437", "a24d7dfb"), confidence="high", monotone_in=("age", "contribution_base"), continuous_in="contribution_base",
        note=Text(
            zh="2005-06-06 第158号令改写该条；一份 2001 年的英文摘要称统筹部分为 0.4% 至 4.8%，与 0.8% 的起点不同",
            en="decree 158 rewrote the article on 2005-06-06; an English summary of 2001 has the pool's share run from 0.4 to 4.8%",
        ),
    ),
    Dated(
        who="in_service", unit="yuan/month", first_day="2022-09-01", checked="2023-09-08",
        rule=Percent(2, of="contribution_base"),
        sources=("bj-2022-28", "xiyinlitea-371461", "caixin-2022-08"), ledger="1bcf61ab", confidence="high",
        monotone_in="contribution_base", continuous_in="contribution_base",
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
        sources=("clp-2001", "bj-bases", "najieip-2026"), ledger=("628a08e0", "508e5b8b"), confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
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
        sources=("clp-2001", "bj-bases"), ledger="628a08e0", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:large_amount", who="in_service", unit="yuan/month", first_seen="2023-07-01", last_day="2024-06-30",
        rule=Percent(1, of="contribution_base"),
        sources=("bj-extra-3", "advisor-bj"), ledger="ef8ef578", confidence="high", monotone_in="contribution_base", continuous_in="contribution_base",
    ),
    Dated(
        part="employer:basic", who="in_service", unit="yuan/month", first_day="2024-07-01", checked="2026-11-22",
        rule=Percent("9.8", of="contribution_base"),
        sources=("bj-bases", "najieip-2026"), ledger="508e5b8b", confidence="medium", monotone_in="contribution_base", continuous_in="contribution_base",
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

# In service: 70% in hospitals and 90% in the community; retired: 85% and 90%, in hospitals 90% from 70 years of age on.
IN_SERVICE_TO_20000 = Choice("level", {"community": Rate(90), "primary": Rate(70), "secondary": Rate(70), "tertiary": Rate(70)})

RETIRED_TO_20000 = Bands("age", (
    (70, Choice("level", {"community": Rate(90), "primary": Rate(85), "secondary": Rate(85), "tertiary": Rate(85)})),
    (None, Choice("level", {"community": Rate(90), "primary": Rate(90), "secondary": Rate(90), "tertiary": Rate(90)})),
))  # fmt: skip

MEASURE_OF_20000 = Text(
    zh="“2 万元以下、以上”按表列费用段计；市医保局的说明另作“门诊报销 2 万元以上，再发生医疗费用”，若按已报销额计，分界处的费用更高",
    en="the 20,000 is taken as expense, as the tables have it; the bureau also says “once 20,000 have been reimbursed”: measured so, the edge lies at a higher expense",
)

RESIDENT_START = Choice("level", {"community": Flat(100), "primary": Flat(100), "secondary": Flat(550), "tertiary": Flat(550)})

RESIDENT_SHARES = Choice("level", {"community": Rate(55), "primary": Rate(55), "secondary": Rate(50), "tertiary": Rate(50)})

OUTPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2010-05-01", last_day="2022-12-31",
        rule=Layers(Layer("pooled", start=1800, shares=IN_SERVICE_TO_20000, cap=20000)),
        sources=("xiangrikui-58364", "xinhua-2010-06", "shebaomi-146942", "ruoyo-75529", "laweer-bj"), ledger="7b861966", confidence="medium",
        note=Text(
            zh="70%、90% 自 2010-05-01；起付线 1,800 元此前已有（京劳社医发〔2008〕111号，2008-07-01）",
            en="70 and 90% from 2010-05-01; the 1,800 are older (京劳社医发〔2008〕111号, 2008-07-01)",
        ),
    ),
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2023-01-01", checked="2026-09-02",
        rule=Layers(Layer("pooled", start=1800, shares=Shares(((20000, IN_SERVICE_TO_20000), (None, Rate(60)))))),
        sources=("bj-guide-2023", "bj-table-workers", "xinhua-2022-08", "shebaomi-146942", "ruoyo-75529", "bj-golden-2026", "good9527-bj"),
        ledger=("54c12572", "5af16289", "1d635cbd", "abf7b737", "7ed311f6"), confidence="high", note=MEASURE_OF_20000,
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2010-05-01", last_day="2022-12-31",
        rule=Layers(Layer("pooled", start=1300, shares=RETIRED_TO_20000, cap=20000)),
        sources=("xiangrikui-58364", "xinhua-2010-06", "shebaomi-146942", "ruoyo-75529", "laweer-bj"), ledger=("5842c7af", "dcfd12e4"), confidence="medium",
        note=Text(
            zh="社区 90% 自 2010-05-01，医院的比例此前已有；比例含退休人员统一补充医疗保险的支付",
            en="90% in the community from 2010-05-01, those in hospitals are older; the shares include what the unified supplement of retirees pays",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2023-01-01", checked="2026-09-02",
        rule=Layers(Layer("pooled", start=1300, shares=Shares(((20000, RETIRED_TO_20000), (None, Rate(80)))))),
        sources=("bj-guide-2023", "bj-table-workers", "xinhua-2022-08", "shebaomi-146942", "ruoyo-75529", "bj-golden-2026"),
        ledger=("4ecc0000", "2c006150", "ccb27ca9", "cd137472", "0c2ce01a", "01120454"), confidence="high",
        note=Text(
            zh="比例含退休人员统一补充医疗保险的支付（70 岁以下医院 70% + 15%）；2 万元以上的 80% 亦然。“2 万元”按表列费用段计",
            en="the shares include what the unified supplement of retirees pays (hospitals, below 70: 70 + 15%); so do the 80% above 20,000, which are taken as expense",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_day="2018-01-01", last_day="2019-12-31",
        rule=Layers(Layer("pooled", start=RESIDENT_START, shares=RESIDENT_SHARES, cap=3000)),
        sources=("bj-golden-2026", "bj-2017-11"), ledger="99673e54", confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_day="2020-01-01", last_day="2020-12-31",
        rule=Layers(Layer("pooled", start=RESIDENT_START, shares=RESIDENT_SHARES, cap=4000)),
        sources=("bj-golden-2026", "bj-residents-2021"), ledger="99673e54", confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_day="2021-01-01", last_day="2023-12-31",
        rule=Layers(Layer("pooled", start=RESIDENT_START, shares=RESIDENT_SHARES, cap=4500)),
        sources=("bj-golden-2026", "bj-residents-2021", "bj-guide-2023"), ledger="99673e54", confidence="high",
    ),
    Dated(
        who="resident", unit="bill", first_day="2024-01-01", checked="2026-09-02",
        rule=Layers(Layer("pooled", start=RESIDENT_START, shares=RESIDENT_SHARES, cap=5000)),
        sources=("bj-golden-2026", "bj-2023-20", "hzbdd-41060", "good9527-bj"), ledger="99673e54", confidence="high",
        note=Text(
            zh="首诊和转诊的要求仍适用于未签约家庭医生的老年人和劳动年龄内居民",
            en="the elderly and those of working age without a family doctor's contract still need a referral from their first clinic",
        ),
    ),
)  # fmt: skip

STAYS = Bands("stay", ((2, Flat(1300)), (None, Flat(650))))

MIDDLE_BAND = Unknown(zh="没有来源写明该级别 3 万至 4 万元的比例", en="no source has the share from 30,000 to 40,000 at this level")

FIRST_AND_LATER_STAYS = Bands("stay", ((2, Flat(1300)), (None, Flat(650))))

IN_SERVICE_STAY = (
    (30000, Choice("level", {"tertiary": Rate(85), "secondary": Rate(87), "primary": Rate(90), "home_bed": Rate(90)})),
    (40000, Choice("level", {"tertiary": Rate(90), "secondary": Rate(92), "primary": Rate(95), "home_bed": Rate(95)})),
    (None, Choice("level", {"tertiary": Rate(95), "secondary": Rate(97), "primary": Rate(97), "home_bed": Rate(97)})),
)  # fmt: skip

ADULT_FIRST_STAY = Choice("level", {"community": Flat(300), "primary": Flat(300), "secondary": Flat(800), "tertiary": Flat(1300)})

HALF_OF_IT = Choice("level", {"community": Flat(150), "primary": Flat(150), "secondary": Flat(400), "tertiary": Flat(650)})

ADULT_STAYS = Bands("stay", ((2, ADULT_FIRST_STAY), (None, HALF_OF_IT)))

RESIDENT_STAYS = Choice("resident_class", {"elderly": ADULT_STAYS, "working_age": ADULT_STAYS, "student_child": HALF_OF_IT})

ARTICLE_36 = ("bj-article-36", "bj-article-36-2016", "bj-provisions-test", "bj-2004-notice", "xiangrikui-58364", "bj-2019-14", "cpic-2019")

INPATIENT = (
    Dated(
        who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2010-05-01", checked="2026-09-02",
        rule=Layers(Layer(
            "pooled", start=FIRST_AND_LATER_STAYS, per=Period("stay", days=90), shares=Shares(IN_SERVICE_STAY), cap=100000,
        )),
        sources=(*ARTICLE_36, "bj-table-workers", "hzbdd-41060", "bj-cycles", "bj-golden-2026", "good9527-bj"),
        ledger=("284a6d90", "623f9439", "3999a05f", "2f49c5f8", "800fd0cc"), confidence="high",
        note=Text(
            zh="比例自 2005-01-01，限额 10 万元自 2010-05-01；起付标准 1,300、650 元见于限额为 7 万元时的材料和 2025 年的材料，其间没有变动的来源",
            en="the shares hold from 2005-01-01, the cap of 100,000 from 2010-05-01; 1,300 and 650 stand in texts of the time when the cap was 70,000 and of 2025, no source has a change between",
        ),
    ),
    Dated(
        who=("retired", "flexible_retired"), unit="bill", first_day="2010-05-01", checked="2026-09-02",
        rule=Layers(Layer(
            "pooled", start=FIRST_AND_LATER_STAYS, per=Period("stay", days=90),
            shares=Shares(IN_SERVICE_STAY, own_share_times=60), cap=100000,
        )),
        sources=(*ARTICLE_36, "bj-retiree-ratios", "bj-settlement-plan", "bj-settlement-tree", "bj-cycles", "bj-golden-2026"),
        ledger=("8bb929ea", "2f49c5f8", "800fd0cc"), confidence="high",
        note=Text(
            zh="统筹基金部分；个人按比例负担的一半另由退休人员统一补充医疗保险支付，合计即待遇表中的 95.5%、97%、98.5%（三级）",
            en="the pool's part; the unified supplement of retirees pays half of the own shares besides, together the 95.5, 97 and 98.5% of the published table (level 3)",
        ),
    ),
    Dated(
        who="resident", unit="bill", first_day="2018-01-01", last_day="2021-12-31",
        rule=Layers(Layer(
            "pooled", start=RESIDENT_STAYS, per=Period("stay"),
            shares=Unknown(zh="2022 年之前的住院报销比例没有找到有日期的来源", en="no dated source has the shares before 2022"),
        )),
        sources="bj-rule-expander", ledger="5ff5fc43", confidence="high",
        note=Text(zh="学生儿童的起付标准减半", en="students and children have half the deductible"),
    ),
    Dated(
        who="resident", unit="bill", first_seen="2022-01-01", checked="2026-09-02",
        rule=Layers(Layer(
            "pooled", start=RESIDENT_STAYS, per=Period("stay"),
            shares=Choice("level", {
                "community": Rate(80), "primary": Rate(80), "secondary": Rate(78),
                "tertiary": Choice("hospital", {"district": Rate(78)}, otherwise=Rate(75)),
            }),
            cap=250000,
        )),
        sources=(
            "bj-rule-expander", "bj-2019-14", "bendibao-301045", "bendibao-341113", "ddtbk-residents-2023", "bj-guide-2023", "hzbdd-41060",
            "good9527-bj",
        ),
        ledger="5ff5fc43", confidence="high",
        note=Text(
            zh="限额 25 万元自 2019-01-01；老年人和劳动年龄内居民第二次及以后住院起付线减半，学生儿童各次均减半（2022 年的一份表没有写出）；区属三级医院 78%",
            en="the cap of 250,000 from 2019-01-01; the elderly and those of working age pay half from the second stay on, students and children always (one table of 2022 does not say so); district hospitals of level 3 have 78%",
        ),
    ),
)  # fmt: skip

# Half the threshold and five points more for the poor.
RESIDENT_30404 = Choice("household", {"poor": Flat(15202)}, otherwise=Flat(30404))

RESIDENT_60_70 = Shares((
    (50000, Choice("household", {"poor": Rate(65)}, otherwise=Rate(60))),
    (None, Choice("household", {"poor": Rate(75)}, otherwise=Rate(70))),
), above_start=True)  # fmt: skip

POOR_WORKERS = Unknown(zh="困难职工此时的起付标准和比例没有找到", en="the threshold and shares of poor workers at that time were not found")

WORKERS_60_70 = Shares((
    (50000, Choice("household", {"poor": POOR_WORKERS}, otherwise=Rate(60))),
    (None, Choice("household", {"poor": POOR_WORKERS}, otherwise=Rate(70))),
), above_start=True)  # fmt: skip

WORKERS = ("in_service", "flexible", "unemployed", "retired", "flexible_retired")

LARGE_AMOUNT = (
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2010-05-01", last_day="2018-12-31",
        rule=Layers(Layer("large_amount", shares=Rate(85), cap=200000), kinds="inpatient"),
        sources=("xiangrikui-58364", "xinhua-2010-06", "bj-2019-14"), ledger="26f67aaf", confidence="high",
    ),
    Dated(
        part="above_cap", who=("in_service", "flexible", "unemployed"), unit="bill", first_day="2019-01-01", checked="2026-11-22",
        rule=Layers(Layer("large_amount", shares=Rate(85), cap=400000), kinds="inpatient"),
        sources=("bj-2019-14", "bj-daily-2019-06", "bj-table-workers", "hzbdd-41060", "bj-conflict-85"), ledger="26f67aaf", confidence="high",
    ),
    Dated(
        part="above_cap", who=("retired", "flexible_retired"), unit="bill", first_day="2010-05-01", last_day="2018-12-31",
        rule=Layers(Layer("large_amount", shares=Rate(80), cap=200000), kinds="inpatient"),
        sources=("xiangrikui-58364", "xinhua-2010-06", "bj-settlement-plan"), ledger="1a626800", confidence="medium",
        note=Text(
            zh="通知写 90%，含退休人员统一补充医疗保险；大额互助资金本身为 80%",
            en="the notice has 90%, the unified supplement of retirees included; the fund itself pays 80%",
        ),
    ),
    Dated(
        part="above_cap", who=("retired", "flexible_retired"), unit="bill", first_day="2019-01-01", checked="2026-11-22",
        rule=Layers(Layer("large_amount", shares=Rate(80), cap=400000), kinds="inpatient"),
        sources=("bj-2019-14", "bj-daily-2019-06", "bj-table-workers", "bj-settlement-plan", "bj-settlement-tree"),
        ledger="1a626800", confidence="high",
        note=Text(
            zh="待遇表写 90%，含退休人员统一补充医疗保险的 10%；大额互助资金本身为 80%，一份结算单的金额相符",
            en="the table has 90%, of it 10 from the unified supplement of retirees; the fund itself pays 80%, as the amounts of a settlement show",
        ),
    ),
    Dated(
        part="supplement", who=("retired", "flexible_retired"), unit="bill", first_day="2010-05-01", checked="2026-11-22",
        rule=Layers(Layer("supplement", shares=Rate(50)), kinds="inpatient"),
        sources=("bj-2006-9-explained", "xiangrikui-58364", "bj-table-workers"), ledger="1a626800", confidence="high",
        note=Text(
            zh="退休人员统一补充医疗保险：起付标准以上个人按比例负担部分的 50%；享受公务员医疗补助的退休人员不适用",
            en="the unified supplement of retirees: 50% of the own shares above the deductible; not for retirees with civil servants' benefits",
        ),
    ),
    Dated(
        part="above_cap", who="resident", unit="bill", first_day="2023-01-01", checked="2026-11-22",
        rule=NotApplicable(
            zh="居民没有大额互助：限额以上可报销的费用计入大病保险的个人自付",
            en="residents have no large-amount fund: expense above the cap counts as an own payment of critical-illness insurance",
        ),
        sources=("bj-serious-illness-2023",), confidence="medium",
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_day="2019-01-01", last_day="2022-12-31",
        rule=Layers(Layer("critical_illness", start=RESIDENT_30404, shares=RESIDENT_60_70)),
        sources=("bj-2019-14", "bj-daily-2019-06", "bj-residents-2021", "bj-golden-2026"), ledger=("9e4ba05d", "8122afe2"), confidence="high",
        note=Text(zh="起付标准逐年公布，2019、2020 年均为 30,404 元", en="the threshold is published each year: 30,404 in 2019 and 2020"),
    ),
    Dated(
        part="critical_illness", who="resident", unit="bill", first_day="2023-01-01", checked="2026-09-02",
        rule=Layers(Layer("critical_illness", start=RESIDENT_30404, shares=RESIDENT_60_70), with_first_self_pay=True),
        sources=("bj-serious-illness-2023", "bj-golden-2026", "hzbdd-41060", "good9527-bj"), ledger=("9e4ba05d", "8122afe2"), confidence="high",
        note=Text(zh="个人自付含起付线、按比例负担、乙类先行负担和限额以上的费用", en="own payments are the deductible, the own shares, the first self-pay of class B and expense above the cap"),
    ),
    Dated(
        part="critical_illness", who=WORKERS, unit="bill", first_day="2019-01-01", last_day="2021-12-31",
        rule=Layers(Layer("critical_illness", start=Choice("household", {"poor": POOR_WORKERS}, otherwise=Flat(39525)), shares=WORKERS_60_70)),
        sources=("bj-daily-2020-05", "xinhua-2022-08"), confidence="high",
        note=Text(zh="2019 年度的费用起，年度结束后“二次报销”", en="from the expense of 2019 on, paid after the end of the year"),
    ),
    Dated(
        part="critical_illness", who=WORKERS, unit="bill", first_day="2022-01-01", last_day="2022-12-31",
        rule=Layers(Layer("critical_illness", start=Choice("household", {"poor": POOR_WORKERS}, otherwise=Flat(30404)), shares=WORKERS_60_70)),
        sources="xinhua-2022-08", confidence="high",
    ),
    Dated(
        part="critical_illness", who=WORKERS, unit="bill", first_day="2023-01-01", checked="2025-04-24",
        rule=Layers(Layer("critical_illness", start=RESIDENT_30404, shares=RESIDENT_60_70), with_first_self_pay=True),
        sources=("bj-serious-illness-2023", "xinhua-2022-08", "hzbdd-365890"), confidence="high",
        note=Text(zh="职工与居民的起付标准自 2023-01-01 统一", en="one threshold for workers and residents from 2023-01-01"),
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
    groups=(
        Group("resident_class", values=("elderly", "student_child", "working_age"), zh="居民类别", en="class of resident"),
        Group("household", values="poor", zh="困难人员", en="poor household"),
        Group("hospital", values="district", zh="医院类别", en="class of hospital"),
    ),
    reform_day=ReformDay("2022-09-01", sources="bj-2022-28", ledger="1bcf61ab"),
    account_use=ACCOUNT_USE,
    terms=TERMS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
