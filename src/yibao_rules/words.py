"""The vocabulary in words: names, amounts, days and rules, in Chinese and English."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from decimal import Decimal
from typing import Any, Final

from . import rules
from .money import EXACT, ONE
from .policy import GROUPS
from .rules import PARTS, Rule

LANGUAGES: Final = ("zh", "en")
COLON: Final = {"zh": "：", "en": ": "}
SEMICOLON: Final = {"zh": "；", "en": "; "}

WORDS: Final[dict[str, tuple[str, str]]] = {
    "age": ("年龄", "age"),
    "contribution_base": ("缴费基数", "contribution base"),
    "pension": ("本人养老金", "own pension"),
    "sex": ("性别", "sex"),
    "retirement_track": ("退休类别", "retirement track"),
    "average_pension": ("平均养老金", "average pension"),
    "on_post_annual_wage": ("上上年度在岗职工年平均工资", "on-post yearly wage of the year before last"),
    "average_monthly_wage": ("职工月平均工资", "average monthly wage"),
    "full_scope_monthly_wage": ("全口径职工月平均工资", "full-scope average monthly wage"),
    "veteran": ("离休等人员", "veteran cadres"),
    "tier": ("参保档次", "tier"),
    "male": ("男", "male"),
    "female": ("女", "female"),
    "female_55": ("女（原 55 岁退休）", "woman, old age 55"),
    "female_50": ("女（原 50 岁退休）", "woman, old age 50"),
    "in_service": ("在职", "in service"),
    "retired": ("退休", "retired"),
    "flexible": ("灵活就业", "flexible employment"),
    "flexible_retired": ("灵活就业退休", "retired from flexible employment"),
    "resident": ("城乡居民", "resident scheme"),
    "unemployed": ("领取失业保险金", "drawing unemployment benefit"),
    "any": ("所有人员", "anyone"),
    "account_credit": ("个人账户划入", "account credit"),
    "posting": ("到账日", "posting"),
    "channels": ("查询渠道", "channels"),
    "retirement": ("法定退休年龄", "statutory retirement"),
    "figures": ("数据", "figures"),
    "deduction:large_amount": ("大额医疗费用互助资金", "large-amount premium"),
    "deduction:own_supplement": ("补充医疗保险费", "supplementary premium"),
    "deduction:long_term_care": ("长期护理保险费", "long-term care premium"),
    "age:male": ("男职工退休年龄", "retirement age of men"),
    "age:female_55": ("女职工退休年龄（原 55 岁）", "retirement age of women, 55 before"),
    "age:female_50": ("女职工退休年龄（原 50 岁）", "retirement age of women, 50 before"),
    "early": ("弹性提前退休", "earlier by choice"),
    "late": ("弹性延迟退休", "later by choice"),
    "lifetime_coverage": ("退休后终身医保待遇", "lifetime coverage"),
    "counting": ("年限计算", "which months count"),
    "shortfall:lump_sum": ("一次性补缴", "lump sum"),
    "shortfall:monthly": ("按月续缴", "going on month by month"),
    "months:total": ("累计缴费年限", "insured months in all"),
    "months:actual": ("实际缴费年限", "months actually paid"),
    "months:local": ("本地缴费年限", "months paid in the place"),
    "months:province": ("省内缴费年限", "months paid in the province"),
    "months:continuous": ("连续缴费年限", "months without a break"),
    "recognition": ("年限互认", "recognition of years"),
    "benefit_city": ("待遇享受地", "the city of the benefits"),
    "benefit_tier": ("退休后的档次", "tier after retirement"),
    "statement:window": ("集中缴费期", "window for paying"),
    "statement:pay_window": ("集中缴费期", "window for paying"),
    "statement:late_window": ("补缴期", "window for paying late"),
    "statement:pay_day": ("缴费日", "day of payment"),
    "statement:bases": ("缴费基数", "the bases"),
    "statement:flexible_bases": ("灵活就业缴费基数", "bases of flexible members"),
    "statement:subsidy_hard_to_employ": ("就业困难人员补贴", "subsidy for the hard-to-employ"),
    "statement:who_may_join": ("参保范围", "who may join"),
    "statement:may_join": ("参保范围", "who may join"),
    "statement:formula": ("计算办法", "how it is computed"),
    "statement:minimum_wage": ("最低工资", "minimum wages"),
    "statement:tier_2": ("二档", "tier 2"),
    "statement:supplement": ("补充保险", "supplementary insurance"),
    "statement:not_in_critical_illness": ("与大病保险的关系", "and critical-illness insurance"),
    "first_stay_deductible_primary": (
        "一级及以下医院首次住院起付标准",
        "deductible of a first stay at level 1 and below",
    ),
    "first_stay_deductible_secondary": ("二级医院首次住院起付标准", "deductible of a first stay at level 2"),
    "first_stay_deductible_tertiary": ("三级医院首次住院起付标准", "deductible of a first stay at level 3"),
    "statement:out_of_poverty": ("脱贫人口", "those out of poverty"),
    "contributions": ("缴费", "contributions"),
    "base_floor": ("缴费基数下限", "base floor"),
    "base_cap": ("缴费基数上限", "base cap"),
    "payer:employee": ("个人", "employee"),
    "payer:employer": ("单位", "employer"),
    "payer:own": ("个人", "own"),
    "payer:subsidy": ("财政补助", "subsidy"),
    "premium:basic": ("基本医疗保险", "basic insurance"),
    "premium:maternity": ("生育保险", "maternity insurance"),
    "premium:large_amount": ("大额医疗", "large-amount insurance"),
    "premium:long_term_care": ("长期护理保险", "long-term care insurance"),
    "premium:supplement": ("补充医疗保险", "supplementary insurance"),
    "premium:resident": ("居民医保", "resident scheme"),
    "minimum_pension": ("养老保险最低缴费年限", "minimum pension contributions"),
    "reform": ("改革进度", "the reform"),
    "hotline": ("热线", "hotline"),
    "switchboard": ("总机", "switchboard"),
    "website": ("网站", "website"),
    "service": ("网上服务", "online service"),
    "app": ("手机应用", "app"),
    "payment": ("缴费", "payment"),
    "banks": ("银行", "banks"),
    "half_up": ("四舍五入", "half up"),
    "up": ("向上进位", "up"),
    "down": ("舍去尾数", "down"),
    "half_even": ("四舍六入五成双", "half to even"),
    "outpatient": ("门诊待遇", "outpatient care"),
    "inpatient": ("住院待遇", "inpatient care"),
    "large_amount": ("大额、大病待遇", "large-amount benefits"),
    "pool_cap": ("统筹基金最高支付限额", "yearly cap of the pool"),
    "category:major_illness": ("门诊大病", "outpatient major illness"),
    "category:village_clinic": ("村卫生室", "village clinic"),
    "category:special_disease": ("门诊特殊病种", "special disease"),
    "statement:retiring_in_the_year": ("年度内退休", "retiring within the year"),
    "statement:stay_across_years": ("跨年度住院", "a stay across two years"),
    "statement:special_diseases": ("门诊特殊病", "special diseases"),
    "statement:special_drugs": ("特殊药品", "special drugs"),
    "above_cap": ("封顶线以上", "above the cap of the pool"),
    "critical_illness": ("大病保险", "critical-illness insurance"),
    "assistance": ("医疗救助", "medical assistance"),
    "category:basic_drugs": ("基层国家基本药物", "essential drugs at the grassroots"),
    "drg": ("按 DRG 结算的住院", "stays settled by DRG"),
    "category:tcm": ("中医机构的中药和中医诊疗", "Chinese medicine at its institutions"),
    "statement:students": ("大学生", "university students"),
    "incentive:continuous": ("连续参保激励", "for years without a break"),
    "incentive:no_claim": ("基金零报销激励", "for a year without a claim"),
    "tcm_county": ("县区中医医院", "county hospital of Chinese medicine"),
    "tcm_city": ("市区中医医院", "city hospital of Chinese medicine"),
    "tcm_municipal": ("市属中医医院", "municipal hospital of Chinese medicine"),
    "tcm_provincial": ("省属中医医院", "provincial hospital of Chinese medicine"),
    "referred": ("经转诊", "with a referral"),
    "provincial_ministry": ("省部属医院", "hospital of a province or a ministry"),
    "regional": ("自治区属医院", "hospital of the autonomous region"),
    "category:special_class_1": ("一类门诊特定病种", "special diseases of class 1"),
    "category:special_class_2": ("二类门诊特定病种", "special diseases of class 2"),
    "category:emergency_observation": ("急诊留院观察", "observation after an emergency"),
    "statement:living_elsewhere": ("异地居住", "living elsewhere"),
    "layer:pooled": ("统筹基金", "pooled fund"),
    "layer:inpatient_rate": ("统筹基金（按住院比例）", "pooled fund at the inpatient rate"),
    "layer:large_amount": ("大额医疗费用补助", "large-amount insurance"),
    "supplement": ("补充医疗保险", "supplementary insurance"),
    "layer:supplement": ("补充医疗保险", "supplementary insurance"),
    "layer:critical_illness": ("大病保险", "critical-illness insurance"),
    "layer:assistance": ("医疗救助", "medical assistance"),
    "layer": ("分层", "layers"),
    "level": ("医疗机构级别", "level"),
    "stay": ("住院次数", "stay of the year"),
    "visit": ("就诊次数", "visit of the year"),
    "continuous_months": ("连续参保月数", "months without a break"),
    "community": ("社区等基层机构", "community and other grassroots"),
    "primary": ("一级", "primary"),
    "secondary": ("二级", "secondary"),
    "tertiary": ("三级", "tertiary"),
    "pharmacy": ("定点药店", "pharmacy"),
    "home_bed": ("家庭病床", "home bed"),
    "period:year": ("每年", "a year"),
    "period:month": ("每月", "a month"),
    "period:stay": ("每次住院", "a stay"),
    "period:visit": ("每次就诊", "a visit"),
    "high": ("高", "high"),
    "medium": ("中", "medium"),
    "low": ("低", "low"),
    "official": ("官方原文", "official text"),
    "official_quoted": ("官方原文转载", "official wording, quoted"),
    "press": ("新闻", "press"),
    "public_data": ("公开数据", "public data"),
    "article": ("网络文章", "article"),
    "assumption": ("假设（非现行规定）", "assumption, not the law"),
    "nation": ("国家", "nation"),
    "province": ("省级", "province"),
    "prefecture": ("地级", "prefecture"),
    "county": ("县级", "county"),
    "direct_pool": ("省本级", "direct pool"),
    "value": ("有值", "value"),
    "unknown": ("未知", "unknown"),
    "not_applicable": ("不适用", "n/a"),
    "frame": ("框架", "frame"),
    "known:own": ("有本地规则", "a rule of its own"),
    "known:inherited": ("沿用省或国家的规则", "a rule of the province or the nation"),
    "known:unknown": ("有规定，数字未知", "a rule, but its number is unknown"),
    "known:not_applicable": ("没有此项待遇", "no such benefit"),
    "known:none": ("没有来源", "no source"),
    "open": ("未定", "open"),
    "refuted": ("不成立", "refuted"),
    "exact": ("确定", "exact"),
    "carried_forward": (
        "沿用：最后一次核对之后没有新的来源",
        "carried forward: no newer source since the last sighting",
    ),
    "extrapolated": (
        "外推：所问日期没有规则，采用最近的已知规则",
        "extrapolated: no rule for that day, the nearest known one was used",
    ),
    "bounds_unknown": ("上下限未知", "bounds unknown"),
    "disputed": ("有争议：来源不一致", "disputed: sources differ"),
    "yuan": ("元", "yuan"),
    "entitlement": ("断缴与等待期", "breaks and waiting periods"),
    "first": ("首次参保", "joining for the first time"),
    "stop": ("停止待遇", "when cover stops"),
    "continuity": ("连续缴费", "continuity"),
    "move": ("转入本地", "moving here from elsewhere"),
    "move:province": ("省内跨市流动", "moving within the province"),
    "move:stop": ("流动前的待遇", "cover before moving"),
    "from:resident": ("由居民医保转入", "coming from the resident scheme"),
    "from:employee": ("由职工医保转入", "coming from the employee scheme"),
    "from:in_service": ("离开单位后转入", "after leaving an employer"),
    "statement:wait": ("等待期", "waiting period"),
    "cover:covered": ("当日待遇", "cover on the day"),
    "cover:stops_on": ("停止待遇日", "the first day without cover"),
    "cover:covered_from": ("恢复待遇日", "the day from which cover holds"),
    "cover:waiting_months": ("等待期", "waiting period"),
    "cover:gap_covered": ("中断期间的费用", "costs of the gap"),
    "cover:continuous": ("连续缴费时间", "continuous time"),
    "cover:repair_cost": ("补缴断缴年度的费用", "cost of buying back the missed years"),
    "assumed:wait_begins": ("等待期的起算日", "the day from which the wait runs"),
    "assumed:payment_day": ("缴费当日计算", "taken as the day of payment"),
    "assumed:stop": ("停止待遇日", "the first day without cover"),
    "assumed:paid_until": ("已缴费年度结束后的第一天计算", "taken as the day after the year paid for"),
    "assumed:pension": ("养老金起领日", "the first pension"),
    "assumed:retired_on": ("退休日期计算", "taken as the day of retirement"),
    "waived:window": ("集中参保期内缴费", "paid in the yearly window"),
    "account_use": ("个人账户使用", "use of the account"),
    "relatives": ("家庭共济范围", "relatives who may use it"),
    "uses": ("支付范围", "what it may be spent on"),
    "cash": ("提取现金", "drawing cash"),
    "statement:transfer": ("账户转移", "transfer of the account"),
    "statement:incentive": ("健康激励", "health incentive"),
    "statement:old_balance": ("以前的余额", "balance of before"),
    "terms": ("其他规定", "other terms"),
    "medical_assistance": ("医疗救助", "medical assistance"),
    "medical_assistance:cap": ("因病致贫医疗救助年度限额", "yearly cap of assistance for poverty by illness"),
    "cross_province": ("跨省就医", "care in another province"),
    "bed_occupation": ("挂床", "bed occupation"),
    "hand_claim": ("零星报销时限", "time limit of a claim by hand"),
    "late_filing": ("补办备案时限", "time limit of a late filing"),
    "major_illness_registration": ("门诊大病登记有效期", "validity of the registration of a major outpatient illness"),
    "subsidy": ("就业困难人员社保补贴", "social-insurance subsidy for the hard-to-employ"),
    "scheme": ("险种名称", "names of the schemes"),
    "structure": ("保障层次", "layers of the system"),
    "direct_scheme": ("省直医保", "the province's own pool"),
    "hukou": ("户籍差别", "difference by household register"),
    "long_term_care": ("长期护理保险待遇", "long-term-care benefit"),
    "long_term_care:residents": ("居民长期护理保险费", "residents' long-term-care premium"),
    "yuan/month": ("元/月", "yuan/month"),
    "yuan/year": ("元/年", "yuan/year"),
    "months": ("个月", "months"),
    "days": ("天", "days"),
    "bill": ("按费用结算", "of the bill"),
    "text": ("", ""),
    **PARTS,
    **GROUPS,
    "moved:began": ("开始执行", "began"),
    "moved:first_seen": ("最早见到", "was first seen"),
    "moved:ended": ("停止执行", "ended"),
    "moved:seen_again": ("再次核对", "was seen again"),
    "moved:added": ("新收录", "was added to the data"),
    "moved:mended": ("已更正", "was mended in the data"),
    "moved:removed": ("已删除", "was removed from the data"),
    **{f"after:{name}": said for name, said in rules.EVENTS.items()},
    **{f"relative:{name}": said for name, said in rules.RELATIVES.items()},
    **{f"use:{name}": said for name, said in rules.USES.items()},
}


def word(key: str, lang: str) -> str:
    """A name of the vocabulary in `lang`; a name that has no word stands for itself.

    >>> word("retired", "zh")
    '退休'
    """
    zh, en = WORDS.get(key, (key, key))
    return zh if lang == "zh" else en


def part_text(part: str, lang: str) -> str:
    """A part of a benefit in words; a figure's year stands behind its name.

    >>> part_text("average_pension:2023", "en"), part_text("employer:large_amount", "en")
    ('average pension 2023', 'employer · large-amount insurance')
    """
    if part in WORDS:
        return word(part, lang)
    name, _, tail = part.partition(":")
    if f"payer:{name}" in WORDS:
        return f"{word(f'payer:{name}', lang)} · {word(f'premium:{tail}', lang)}"
    return f"{word(name, lang)} {word(tail, lang)}".rstrip()


def number(value: Decimal) -> str:
    """A number as it is, with thousands apart.

    >>> number(Decimal("10000.50")), number(Decimal("83"))
    ('10,000.5', '83')
    """
    text = format(value, ",f")
    return text.rstrip("0").rstrip(".") if "." in text else text


def yuan(value: Decimal) -> str:
    """An amount with its fen.

    >>> yuan(Decimal("1320"))
    '1,320.00'
    """
    whole, _, cents = format(value, ",f").partition(".")
    return f"{whole}.{cents.ljust(2, '0')}"


def signed(value: Decimal) -> str:
    """A difference with its sign.

    >>> signed(Decimal("20.00")), signed(Decimal("-3")), signed(Decimal("0.00"))
    ('+20.00', '-3.00', '0.00')
    """
    return f"{'+' if value > 0 else ''}{yuan(value)}"


def amount(value: Decimal, unit: str, lang: str) -> str:
    """An amount with its unit."""
    return f"{yuan(value)} {word(unit, lang)}"


def day_text(day: date | None, lang: str) -> str:
    """A day, or that there is none."""
    if day is None:
        return "不限" if lang == "zh" else "open"
    return day.isoformat()


def band_text(lower: Decimal | None, upper: Decimal | None, by: str, lang: str) -> str:
    """A band in words.

    >>> band_text(Decimal(35), Decimal(45), "age", "en"), band_text(Decimal(70), None, "age", "zh")
    ('35 to 44', '70 岁及以上')
    """
    unit = " 岁" if by == "age" else " 元"
    if by in ("stay", "visit"):
        return _ordinal_text(lower, upper, lang)
    if by == "continuous_months":
        unit = " 个月"
    if by == "age" and upper is not None:
        last = number(EXACT.subtract(upper, ONE))
        if lower is None:
            return f"{last}{unit}及以下" if lang == "zh" else f"up to {last}"
        return f"{number(lower)} 至 {last}{unit}" if lang == "zh" else f"{number(lower)} to {last}"
    if lower is None and upper is None:
        return "全部" if lang == "zh" else "all"
    if upper is None:
        assert lower is not None
        return f"{number(lower)}{unit}及以上" if lang == "zh" else f"{number(lower)} and over"
    if lower is None:
        return f"不足 {number(upper)}{unit}" if lang == "zh" else f"below {number(upper)}"
    return (
        f"{number(lower)} 至不足 {number(upper)}{unit}" if lang == "zh" else f"{number(lower)} to below {number(upper)}"
    )


def _ordinal_text(lower: Decimal | None, upper: Decimal | None, lang: str) -> str:
    """Which stay or visit of the year, from 1."""
    first = 1 if lower is None else int(lower)
    if upper is None:
        return f"第 {first} 次及以后" if lang == "zh" else f"number {first} and later"
    last = int(upper) - 1
    if first == last:
        return f"第 {first} 次" if lang == "zh" else f"number {first}"
    return f"第 {first} 至 {last} 次" if lang == "zh" else f"numbers {first} to {last}"


def month_day_text(month_day: str, lang: str) -> str:
    """A day of the year.

    >>> month_day_text("07-01", "zh"), month_day_text("07-01", "en")
    ('7 月 1 日', '1 July')
    """
    month, day = int(month_day[:2]), int(month_day[3:])
    return f"{month} 月 {day} 日" if lang == "zh" else f"{day} {_MONTHS[month - 1]}"


_MONTHS: Final = (
    "January", "February", "March", "April", "May", "June",
    "July", "August", "September", "October", "November", "December",
)  # fmt: skip


def figure_text(name: str, year: object, lang: str) -> str:
    """A figure of a region in words."""
    if year is None:
        return word(name, lang)
    if year == "previous":
        return f"上一年{word(name, lang)}" if lang == "zh" else f"the previous year's {word(name, lang)}"
    return f"{year} 年{word(name, lang)}" if lang == "zh" else f"the {year} {word(name, lang)}"


# Rules in words, before any person is known.


def describe(rule: Rule | str, lang: str, unit: str = "") -> str:
    """A rule in words.

    >>> describe(rules.Percent("2.8", of=rules.Figure("average_pension", year=2023)), "en")
    '2.8% of the 2023 average pension'
    """
    if isinstance(rule, str):
        return word(rule, lang)
    return _DESCRIBE[type(rule)](rule, lang, unit)


def _describe_flat(rule: rules.Flat, lang: str, unit: str) -> str:
    return f"{number(rule.yuan)} {word(unit or 'yuan/month', lang)}"


def _describe_number(rule: rules.Number, lang: str, unit: str) -> str:
    return f"{number(rule.value)} {word(unit, lang)}".strip()


def _describe_percent(rule: rules.Percent, lang: str, unit: str) -> str:
    of = describe(rule.of, lang, unit)
    if not isinstance(rule.of, (str, rules.Figure)):
        of = f"（{of}）" if lang == "zh" else f"({of})"
    return f"{of}的 {number(rule.rate)}%" if lang == "zh" else f"{number(rule.rate)}% of {of}"


def _describe_bands(rule: rules.Bands, lang: str, unit: str) -> str:
    lower: Decimal | None = None
    parts = []
    for upper, inner in rule.bands:
        parts.append(f"{band_text(lower, upper, rule.by, lang)}{COLON[lang]}{describe(inner, lang, unit)}")
        lower = upper
    head = "按" + word(rule.by, lang) if lang == "zh" else "by " + word(rule.by, lang)
    return head + COLON[lang] + SEMICOLON[lang].join(parts)


def _describe_choice(rule: rules.Choice, lang: str, unit: str) -> str:
    parts = [f"{word(case, lang)}{COLON[lang]}{describe(inner, lang, unit)}" for case, inner in rule.cases]
    if rule.otherwise is not None:
        parts.append(("其他：" if lang == "zh" else "otherwise: ") + describe(rule.otherwise, lang, unit))
    return SEMICOLON[lang].join(parts)


def _describe_sum(rule: rules.Sum, lang: str, unit: str) -> str:
    parts = [(describe(inner, lang, unit), word(name, lang)) for name, inner in rule.parts]
    return " + ".join(f"{said}（{name}）" if lang == "zh" else f"{said} ({name})" for said, name in parts)


def _describe_at_most(rule: rules.AtMost, lang: str, unit: str) -> str:
    inner, cap = describe(rule.then, lang, unit), describe(rule.cap, lang, unit)
    return f"{inner}（最高 {cap}）" if lang == "zh" else f"{inner} (at most {cap})"


def _describe_at_least(rule: rules.AtLeast, lang: str, unit: str) -> str:
    inner, floor = describe(rule.then, lang, unit), describe(rule.floor, lang, unit)
    return f"{inner}（最低 {floor}）" if lang == "zh" else f"{inner} (at least {floor})"


def _describe_times(rule: rules.Times, lang: str, unit: str) -> str:
    n = word(rule.n, lang) if isinstance(rule.n, str) else number(rule.n)
    return f"{n} × {describe(rule.then, lang, unit)}"


def _describe_rounded(rule: rules.Rounded, lang: str, unit: str) -> str:
    inner = describe(rule.then, lang, unit)
    if lang == "zh":
        return f"{inner}，{word(rule.mode, lang)}到 {number(rule.to)} 元"
    return f"{inner}, rounded {word(rule.mode, lang)} to {number(rule.to)} yuan"


def _describe_as_of(rule: rules.AsOf, lang: str, unit: str) -> str:
    inner = describe(rule.then, lang, unit)
    if rule.month_day is None:
        return f"按 {rule.day} 计算：{inner}" if lang == "zh" else f"as of {rule.day}: {inner}"
    day = month_day_text(rule.month_day, lang)
    return f"按最近的 {day} 计算：{inner}" if lang == "zh" else f"as of the latest {day}: {inner}"


def _describe_table(rule: rules.Table, lang: str, unit: str) -> str:
    return SEMICOLON[lang].join(
        (f"{day.isoformat()} 起 " if lang == "zh" else f"from {day.isoformat()} ") + describe(inner, lang, unit)
        for day, inner in rule.rows
    )


def _describe_figure(rule: rules.Figure, lang: str, unit: str) -> str:
    return figure_text(rule.name, rule.year, lang)


def years_text(months: Decimal, lang: str) -> str:
    """A count of months as years and months.

    >>> years_text(Decimal(300), "en"), years_text(Decimal(186), "zh")
    ('25 years', '15 年 6 个月')
    """
    years, rest = divmod(int(months), 12)
    if lang == "zh":
        return f"{years} 年" if not rest else f"{years} 年 {rest} 个月"
    said = f"{years} year{'s' * (years != 1)}"
    return said if not rest else f"{said} {rest} month{'s' * (rest != 1)}"


def _describe_years(rule: rules.Years, lang: str, unit: str) -> str:
    return years_text(rule.months, lang)


def _describe_months(rule: rules.Months, lang: str, unit: str) -> str:
    kind, at_least = word(f"months:{rule.counts}", lang), describe(rule.at_least, lang, unit)
    return f"{kind}至少 {at_least}" if lang == "zh" else f"{kind}: at least {at_least}"


def _describe_all_of(rule: rules.AllOf, lang: str, unit: str) -> str:
    return ("，且" if lang == "zh" else ", and ").join(describe(inner, lang, unit) for inner in rule.conditions)


def _describe_any_of(rule: rules.AnyOf, lang: str, unit: str) -> str:
    return ("，或" if lang == "zh" else ", or ").join(describe(inner, lang, unit) for inner in rule.conditions)


_COHORT: Final = {
    "first_insured": ("首次参保", "first insured"),
    "retired_on": ("退休", "retired"),
    "birth_date": ("出生", "born"),
}


def cohort_text(start: date | None, before: date | None, lang: str, by: str = "first_insured") -> str:
    """A cohort by the first day of insurance, of retirement, or of birth."""
    zh, en = _COHORT[by]
    if before is None:
        said = day_text(start, lang)
        return f"{said} 及以后{zh}" if lang == "zh" else f"{en} on or after {said}"
    if start is None:
        return f"{before} 以前{zh}" if lang == "zh" else f"{en} before {before}"
    return f"{start} 至 {before} 以前{zh}" if lang == "zh" else f"{en} from {start} to before {before}"


def _describe_cohorts(rule: rules.Cohorts, lang: str, unit: str) -> str:
    start: date | None = None
    parts = []
    for before, inner in rule.cohorts:
        parts.append(f"{cohort_text(start, before, lang, rule.by)}{COLON[lang]}{describe(inner, lang, unit)}")
        start = before
    return SEMICOLON[lang].join(parts)


def _describe_counting(rule: rules.Counting, lang: str, unit: str) -> str:
    zh = lang == "zh"
    if not rule.deemed:
        said = "视同缴费年限不计入" if zh else "deemed months do not count"
    elif rule.deemed_until is None:
        said = "视同缴费年限计入" if zh else "deemed months count"
    else:
        said = f"{rule.deemed_until} 以前的视同缴费年限计入" if zh else f"deemed months count until {rule.deemed_until}"
    if rule.military == "actual":
        said += "，军龄视为实际缴费" if zh else "; military service counts as paid"
    return said


def _describe_retirement_age(rule: rules.RetirementAge, lang: str, unit: str) -> str:
    if rule.delayed_from is None:
        return f"{rule.years} 岁" if lang == "zh" else f"age {rule.years}"
    month = rule.delayed_from.isoformat()[:7]
    if lang == "zh":
        return f"{rule.years} 岁；{month} 及以后出生的，每 {rule.step} 个月延迟 1 个月，最多延迟 {rule.most} 个月"
    return (
        f"age {rule.years}; born in {month} or later: one month more for each {rule.step} months, "
        f"at most {rule.most} months"
    )


def _describe_posting(rule: rules.Posting, lang: str, unit: str) -> str:
    if rule.month_day is not None:
        day = month_day_text(rule.month_day, lang)
        return f"每年 {day} 到账" if lang == "zh" else f"every year on {day}"
    if rule.every == "year":
        return "每年一次到账" if lang == "zh" else "once a year"
    if rule.by_day is not None:
        return f"每月 {rule.by_day} 日前到账" if lang == "zh" else f"every month by day {rule.by_day}"
    return f"每月 {rule.day} 日到账" if lang == "zh" else f"every month on day {rule.day}"


def _describe_rate(rule: rules.Rate, lang: str, unit: str) -> str:
    return f"{number(rule.percent)}%"


def _describe_ref(rule: rules.Ref, lang: str, unit: str) -> str:
    return f"按{word(rule.benefit, lang)}的比例" if lang == "zh" else f"the shares of {word(rule.benefit, lang)}"


def _describe_shares(rule: rules.Shares, lang: str, unit: str) -> str:
    zh = lang == "zh"
    lower = Decimal(0)
    parts = []
    for upper, inner in rule.bands:
        parts.append(f"{expense_band_text(lower, upper, rule.above_start, lang)} {describe(inner, lang, unit)}")
        lower = upper or lower
    said = SEMICOLON[lang].join(parts)
    if rule.of_year:
        said += "（费用按年度累计分段）" if zh else " (bands of the year's expense)"
    if rule.own_share_times is not None:
        times = number(rule.own_share_times)
        said += f"；个人负担为其余部分的 {times}%" if zh else f"; the own share is {times}% of the rest"
    return said


def expense_band_text(lower: Decimal, upper: Decimal | None, above_start: bool, lang: str) -> str:
    """A band of the expense.

    >>> expense_band_text(Decimal(0), Decimal(30000), False, "en")
    'up to 30,000 yuan'
    """
    zh = lang == "zh"
    after = ("起付线以上" if zh else " above the deductible") if above_start else ""
    if upper is None and lower == 0:
        return after.strip() or ("全部费用" if zh else "all expense")
    if upper is None:
        return f"{after} {number(lower)} 元以上".strip() if zh else f"above {number(lower)} yuan{after}"
    if lower == 0:
        return f"{after} {number(upper)} 元以内".strip() if zh else f"up to {number(upper)} yuan{after}"
    if zh:
        return f"{after} {number(lower)} 至 {number(upper)} 元".strip()
    return f"{number(lower)} to {number(upper)} yuan{after}"


def _describe_period(rule: rules.Period, lang: str, unit: str) -> str:
    said = word(f"period:{rule.every}", lang)
    if rule.days is None:
        return said
    return f"{said}（每 {rule.days} 天）" if lang == "zh" else f"{said} (of {rule.days} days)"


def _describe_sublimit(rule: rules.Sublimit, lang: str, unit: str) -> str:
    levels = ("、" if lang == "zh" else ", ").join(word(level, lang) for level in rule.levels)
    cap = describe(rule.cap, lang, "yuan/year")
    return f"其中{levels}最高 {cap}" if lang == "zh" else f"of which {levels} at most {cap}"


def _describe_layer(rule: rules.Layer, lang: str, unit: str) -> str:
    zh = lang == "zh"
    parts = []
    if rule.account_first:
        parts.append("先用账户资金" if zh else "the account first")
    if rule.start != rules.Flat(0):
        start, per = describe(rule.start, lang, "yuan"), describe(rule.per, lang)
        shared = ("（门诊住院合并计算）" if zh else ", outpatient and inpatient together") if rule.start_shared else ""
        parts.append(f"起付线{per} {start}{shared}" if zh else f"deductible {per}: {start}{shared}")
    if rule.start_most is not None:
        most = describe(rule.start_most, lang, "yuan/year")
        parts.append(f"起付线全年最多 {most}" if zh else f"at most {most} of deductibles")
    parts.append(("支付" if zh else "pays") + " " + describe(rule.shares, lang, unit))
    if rule.visit_cap is not None:
        cap = describe(rule.visit_cap, lang, "yuan")
        parts.append(f"每次最高 {cap}" if zh else f"at most {cap} a claim")
    if rule.limit is not None:
        limit = describe(rule.limit, lang, "yuan/year")
        parts.append(f"费用限额 {limit}" if zh else f"of an expense of at most {limit}")
    if rule.cap is not None:
        cap = describe(rule.cap, lang, "yuan/year")
        shared = ("（门诊住院合并计算）" if zh else ", outpatient and inpatient together") if rule.cap_shared else ""
        parts.append(f"最高 {cap}{shared}" if zh else f"at most {cap}{shared}")
    if rule.sublimit is not None:
        parts.append(describe(rule.sublimit, lang))
    return word(f"layer:{rule.name}", lang) + COLON[lang] + ("，" if zh else ", ").join(parts)


def _describe_layers(rule: rules.Layers, lang: str, unit: str) -> str:
    said = SEMICOLON[lang].join(describe(layer, lang, unit) for layer in rule.layers)
    if rule.year_starts == "01-01":
        return said
    day = month_day_text(rule.year_starts, lang)
    return f"{said}（年度自 {day}起）" if lang == "zh" else f"{said} (the year begins on {day})"


def starts_text(after: str | date, months: int | None, day: int, lang: str) -> str:
    """The day on which cover starts or stops, relative to an event or to a fixed day.

    >>> starts_text("payment", 1, 1, "en"), starts_text("missed_payment", 1, 15, "zh")
    ('the first of the month after the payment', '未缴费次月 15 日')
    """
    event = after.isoformat() if isinstance(after, date) else word(f"after:{after}", lang)
    if months is None:
        if isinstance(after, date):
            return event
        return f"{event}之日" if lang == "zh" else f"the day of {event}"
    if lang == "zh":
        month = {0: "当月", 1: "次月"}.get(months, f"后第 {months} 个月")
        return f"{event}{month} {day} 日"
    which = "the first" if day == 1 else f"day {day}"
    month = {0: "the month of", 1: "the month after"}.get(months, f"month {months} after")
    return f"{which} of {month} {event}"


def gap_costs_text(gap_covered: bool | None, lang: str) -> str:
    """Whether the costs of a gap are paid, as an addition to a rule; empty where the source does not tell."""
    if gap_covered is None:
        return ""
    if lang == "zh":
        return "，中断期间的费用可以报销" if gap_covered else "，中断期间的费用不予报销"
    return ", the costs of the gap are paid after all" if gap_covered else ", the costs of the gap are not paid"


def _describe_starts_on(rule: rules.StartsOn, lang: str, unit: str) -> str:
    said = starts_text(rule.after, rule.months, rule.day, lang)
    for limit, zh, en in ((rule.within_months, "个月", "months"), (rule.within_days, "天", "days")):
        if limit is not None:
            said += f"（{limit} {zh}内缴费）" if lang == "zh" else f" (paid within {limit} {en})"
    return said + gap_costs_text(rule.gap_covered, lang)


def _describe_wait(rule: rules.Wait, lang: str, unit: str) -> str:
    zh = lang == "zh"
    count, of_zh, of_en = (rule.months, "个月", "month") if rule.days is None else (rule.days, "天", "day")
    if not count and not rule.per_missed_year:
        said = "没有等待期" if zh else "no wait"
    else:
        said = f"等待 {count} {of_zh}" if zh else f"a wait of {count} {of_en}{'s' * (count != 1)}"
    more = []
    if rule.per_missed_year:
        n = rule.per_missed_year
        more.append(f"每断缴 1 年加 {n} 个月" if zh else f"{n} more for each missed year")
    if rule.per_repaid_year:
        n = rule.per_repaid_year
        more.append(f"每补缴 1 年减 {n} 个月" if zh else f"{n} less for each year bought back")
    if rule.at_current_premium:
        more.append("补缴按当年个人缴费标准" if zh else "at the own premium of the year")
    if rule.at_least is not None:
        years, least = rule.from_missed_years, rule.at_least
        more.append(
            f"断缴 {years} 年及以上合计至少 {least} 个月"
            if zh
            else f"from {years} missed years on at least {least} in all"
        )
    if rule.begins is not None:
        begins = starts_text(rule.begins.after, rule.begins.months, rule.begins.day, lang)
        more.append(f"自{begins}起算" if zh else f"from {begins}")
    if rule.waived_in_window:
        more.append("集中参保期内缴费的没有等待期" if zh else "none for who pays in the yearly window")
    more += [f"{word(name, lang)}除外" if zh else f"none for the group {word(name, lang)}" for name in rule.exempt]
    comma = "，" if zh else ", "
    return comma.join([said, *more]) + gap_costs_text(rule.gap_covered, lang)


def _describe_gap_up_to(rule: rules.GapUpTo, lang: str, unit: str) -> str:
    then, otherwise = describe(rule.then, lang, unit), describe(rule.otherwise, lang, unit)
    years = rule.continuous_years
    if lang == "zh":
        needs = "" if years is None else f"且此前连续缴费满 {years} 年"
        return f"中断不超过 {rule.months} 个月{needs}：{then}；否则：{otherwise}"
    needs = "" if years is None else f" after {years} continuous years"
    return f"a gap of at most {rule.months} months{needs}: {then}; otherwise: {otherwise}"


def _describe_continuity(rule: rules.Continuity, lang: str, unit: str) -> str:
    if lang == "zh":
        return f"中断不超过 {rule.months} 个月的，前后连续缴费时间合并计算"
    return f"with a gap of at most {rule.months} months the continuous time before and after adds up"


def listed_text(names: tuple[str, ...], lang: str) -> str:
    """Names of a closed list in words.

    >>> listed_text(("spouse", "children"), "zh")
    '配偶、子女'
    """
    kind = "relative" if names[0] in rules.RELATIVES else "use"
    return ("、" if lang == "zh" else ", ").join(word(f"{kind}:{name}", lang) for name in names)


def _describe_listed(rule: rules.Listed, lang: str, unit: str) -> str:
    return listed_text(rule.names, lang)


def _describe_allowed(rule: rules.Allowed, lang: str, unit: str) -> str:
    return ("可以" if rule.allowed else "不可以") if lang == "zh" else ("allowed" if rule.allowed else "not allowed")


def _describe_contact(rule: rules.Contact, lang: str, unit: str) -> str:
    return f"{rule.zh}：{rule.value}" if lang == "zh" else f"{rule.en}: {rule.value}"


def _describe_text(rule: rules.Text, lang: str, unit: str) -> str:
    return rule.zh if lang == "zh" else rule.en


def _describe_unknown(rule: rules.Unknown, lang: str, unit: str) -> str:
    return f"未知：{rule.zh}" if lang == "zh" else f"unknown: {rule.en}"


def _describe_not_applicable(rule: rules.NotApplicable, lang: str, unit: str) -> str:
    return f"不适用：{rule.zh}" if lang == "zh" else f"does not apply: {rule.en}"


_DESCRIBE: Final[dict[type, Callable[[Any, str, str], str]]] = {
    rules.Flat: _describe_flat,
    rules.Number: _describe_number,
    rules.Percent: _describe_percent,
    rules.Bands: _describe_bands,
    rules.Choice: _describe_choice,
    rules.Sum: _describe_sum,
    rules.AtMost: _describe_at_most,
    rules.AtLeast: _describe_at_least,
    rules.Times: _describe_times,
    rules.Rounded: _describe_rounded,
    rules.AsOf: _describe_as_of,
    rules.Table: _describe_table,
    rules.Figure: _describe_figure,
    rules.RetirementAge: _describe_retirement_age,
    rules.Years: _describe_years,
    rules.Months: _describe_months,
    rules.AllOf: _describe_all_of,
    rules.AnyOf: _describe_any_of,
    rules.Cohorts: _describe_cohorts,
    rules.Counting: _describe_counting,
    rules.Posting: _describe_posting,
    rules.Rate: _describe_rate,
    rules.Ref: _describe_ref,
    rules.Shares: _describe_shares,
    rules.Period: _describe_period,
    rules.Sublimit: _describe_sublimit,
    rules.Layer: _describe_layer,
    rules.Layers: _describe_layers,
    rules.StartsOn: _describe_starts_on,
    rules.Wait: _describe_wait,
    rules.GapUpTo: _describe_gap_up_to,
    rules.Continuity: _describe_continuity,
    rules.Listed: _describe_listed,
    rules.Allowed: _describe_allowed,
    rules.Contact: _describe_contact,
    rules.Statement: _describe_text,
    rules.Unknown: _describe_unknown,
    rules.NotApplicable: _describe_not_applicable,
}
