"""Tianjin (天津), 120000: 津政办规〔2021〕16号, from 2022-01-01: members of the mode with an account."""

from ..policy import Dated, Group, ReformDay, Region, Rival, Source, Text, hookimpl
from ..rules import Bands, Choice, Contact, Flat, NotApplicable, Percent, Unknown

SOURCES = (
    Source(
        "bbbaike-1049028", kind="official_quoted", title="天津职工医保个人账户可提现吗?", doc="津政办规〔2021〕16号",
        address="http://m.bbbaike.com/baike/techan/1049028.html",
    ),
    Source(
        "bbbaike-1049024", kind="official_quoted", title="天津职工医保个人账户每个月划入比例是多少", doc="津政办规〔2021〕16号",
        address="http://m.bbbaike.com/baike/techan/1049024.html", dated="2022-11-16",
    ),
    Source(
        "ajbk-7518", kind="article", title="天津退休人员医保个人账户划入标准",
        address="https://m.ajbk.net/changshi/7518.html", dated="2025-01-06",
    ),
    Source(
        "jiusong-7306668", kind="article", title="天津医保每月返款标准",
        address="https://www.jiusongjiankang.com/health/news/7306668.html",
    ),
    Source("seed-004", kind="article", title="医保多少进入个人账户怎么查", publisher="健康新闻", dated="2025-03-15"),
    Source(
        "cmi-tianjin", kind="public_data", title="各市医保信息表:天津",
        address="good9527/china-medical-insurance:src/data/tianjin/index.ts",
    ),
    Source(
        "file-10108393146", kind="public_data", title="津医保平台的公开代码",
        address="unnamed public repository, file 10108393146",
    ),
)  # fmt: skip

NO_ACCOUNT = NotApplicable(zh="大病统筹模式不设个人账户", en="the mode that pools large risks only has no account")

ACCOUNT_CREDIT = (
    Dated(
        who="in_service", unit="yuan/month", first_day="2022-01-01", checked="2026-11-22",
        rule=Choice("mode", {"with_account": Percent(2, of="contribution_base"), "pooled_only": NO_ACCOUNT}),
        sources=("bbbaike-1049024", "bbbaike-1049028", "jiusong-7306668"), ledger=("a370a767", "1a04eab1", "ce975cab"),
        confidence="high", monotone_in="contribution_base",
        rivals=(
            Rival(
                NotApplicable(zh="外地户籍职工没有个人账户", en="members of non-local household registration have no account"),
                sources="seed-004", ledger="1a4df4fe", confidence="low",
                reason=Text(
                    zh="按市里的规定,有无账户取决于参保模式(单位 10%、个人 2%),没有提到户籍",
                    en="by the municipal rule the account depends on the mode (employer 10%, own 2%); household registration is not mentioned",
                ),
            ),
            Rival(
                Unknown(zh="按年龄为基数的 0.8%、1%、2%", en="0.8, 1 or 2% of the base by age"),
                sources="jiusong-7306668", ledger="ce975cab", confidence="low", state="refuted",
                reason=Text(zh="这是北京改革前的比例", en="these are Beijing's shares before its reform"),
            ),
        ),
        note=Text(
            zh="单位缴费部分不划入;一篇文章把起始日写作 2023-01-01,按市里的规定为 2022-01-01",
            en="nothing of the employer's part is credited; one article begins on 2023-01-01, the municipal rule on 2022-01-01",
        ),
    ),
    Dated(
        who="retired", unit="yuan/month", first_day="2022-01-01", checked="2026-11-22",
        rule=Choice("mode", {
            "with_account": Choice("cohort", {"pre_1949": Flat(60)}, otherwise=Bands("age", ((70, Flat(40)), (None, Flat(50))))),
            "pooled_only": NO_ACCOUNT,
        }),
        sources=("bbbaike-1049028", "bbbaike-1049024", "ajbk-7518", "jiusong-7306668"),
        ledger=("e41b21b8", "6ef0eefe", "4e064065", "1ed9e712", "9d783b12", "3ab29dc4", "705aefb4", "2c662bd9"),
        confidence="high", monotone_in="age",
        note=Text(
            zh="标准在 2022 年之前已有;2022 年起新划入的钱只能用于医疗,此前 30% 入卡、70% 可取现",
            en="the amounts are older than 2022; since then new money is for medical use only, before 30% went to the card and 70% could be drawn in cash",
        ),
    ),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2026-11-22",
        rule=Contact("12393", zh="医保服务热线", en="medical-insurance line"),
        sources=("cmi-tianjin", "file-10108393146"), ledger="5acbe9a2", confidence="medium",
    ),
    Dated(
        part="website", unit="text", first_seen="2026-11-22",
        rule=Contact("https://ybj.tj.gov.cn", zh="天津市医疗保障局", en="Tianjin medical-insurance bureau"),
        sources=("cmi-tianjin", "file-10108393146"), ledger="5acbe9a2", confidence="medium",
    ),
    Dated(
        part="app", unit="text", first_seen="2022-11-01", checked="2026-11-22",
        rule=Contact("津医保", zh="津医保应用", en="the app 津医保 (Jin Yibao)"),
        sources=("bbbaike-1049028", "bbbaike-1049024", "cmi-tianjin", "file-10108393146"), ledger=("a933223f", "5acbe9a2"),
        confidence="high",
    ),
)  # fmt: skip

REGION = Region(
    "120000",
    name_zh="天津市",
    name_en="Tianjin",
    sources=SOURCES,
    account_credit=ACCOUNT_CREDIT,
    channels=CHANNELS,
    groups=(
        Group("mode", values=("with_account", "pooled_only"), default="with_account", zh="参保模式", en="mode"),
        Group("cohort", values="pre_1949", zh="建国前参加工作的老工人", en="workers from before October 1949"),
    ),
    reform_day=ReformDay("2022-01-01", sources=("bbbaike-1049028", "bbbaike-1049024"), ledger="a370a767"),
)


@hookimpl
def yibao_region() -> Region:
    return REGION
