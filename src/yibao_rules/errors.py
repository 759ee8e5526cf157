"""What can go wrong, each with what is known and what to do; every text in Chinese and English.

This module imports nothing, so that catching an error never costs a start-up.
"""

from __future__ import annotations

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

MOST_LINES = 10


def nearest(word: str, known: Iterable[str]) -> str | None:
    """The known word that looks most like `word`, or None.

    >>> nearest("birthdate", ["birth_date", "pension"])
    'birth_date'
    """
    if len(word) > 40:
        return None
    # Most words have no letter in common with any known one, and difflib is slow.
    known = [name for name in known if not set(word).isdisjoint(name)]
    if not known:
        return None
    from difflib import get_close_matches

    if word.isascii():
        found = get_close_matches(word, known, n=1, cutoff=0.6)
        return found[0] if found else None
    from difflib import SequenceMatcher

    # Many names share one character with a Chinese word of two: the first that begins alike is meant.
    close = set(get_close_matches(word, known, n=50, cutoff=0.5))
    return max(
        (name for name in known if name in close),
        key=lambda name: (SequenceMatcher(None, name, word).ratio(), name[:1] == word[:1]),
        default=None,
    )


def printable(text: str) -> str:
    """`text` as any terminal can print it: lone surrogates are escaped."""
    return text.encode("utf-8", "backslashreplace").decode("utf-8")


def shown(value: object) -> str:
    """A value as it may stand in a message: short, on one line."""
    try:
        text = printable(" ".join(repr(value).split()))
    except Exception:
        # A value from outside may not even print; the complaint about it must.
        return f"<{type(value).__name__}>"
    text = _masked(text)
    return text if len(text) <= 60 else text[:57] + "..."


def _masked(text: str) -> str:
    """`text` without ID numbers: one that was put into a wrong field must not end up in a log."""
    import re

    return re.sub(r"(?<!\d)(?:\d{17}[\dXx]|\d{15})(?!\d)", "***", text)


class YibaoError(Exception):
    """Every error that this library raises on purpose.

    `str(error)` is English; `error.explain("zh")` is Chinese. Neither is longer than ten lines.

    >>> import yibao_rules as yb
    >>> try:
    ...     yb.region("Suzhou")
    ... except yb.YibaoError as error:
    ...     print(type(error).__name__, error.explain("en").splitlines()[0])
    AmbiguousRegion 'Suzhou' names several places: 苏州市 320500, 宿州市 341300.
    """

    def __init__(self, en: str, zh: str) -> None:
        # Foreign data may hold halves of characters, which no terminal prints.
        en, zh = printable(en), printable(zh)
        super().__init__(en, zh)
        self.en = _at_most_ten_lines(en, "(more {})")
        self.zh = _at_most_ten_lines(zh, "（其余 {}）")

    def __str__(self) -> str:
        return self.en

    def __reduce__(self) -> tuple[object, ...]:
        # Subclasses take other arguments than Exception keeps, so they are rebuilt from their state.
        return _rebuild, (type(self), self.args, self.__dict__)

    def explain(self, lang: str = "en") -> str:
        """The message in `lang`: "zh" or "en"."""
        return self.zh if lang == "zh" else self.en

    def to_dict(self) -> dict[str, object]:
        """The error as plain data: its class, both texts and its facts."""
        facts = {
            key: [list(item) if isinstance(item, tuple) else item for item in value]
            if isinstance(value, tuple)
            else value
            for key, value in self.__dict__.items()
            if key not in ("en", "zh")
        }
        return {"error": type(self).__name__, "en": self.en, "zh": self.zh, **facts}


def _rebuild(cls: type[YibaoError], args: tuple[object, ...], state: Mapping[str, object]) -> YibaoError:
    error = cls.__new__(cls, *args)
    error.args = args
    error.__dict__.update(state)
    return error


def _at_most_ten_lines(text: str, rest: str) -> str:
    lines = text.splitlines()
    if len(lines) <= MOST_LINES:
        return text
    left = len(lines) - MOST_LINES + 1
    return "\n".join([*lines[: MOST_LINES - 1], f"… {rest.format(left)}"])


class UnknownRegion(YibaoError):
    """No place bears that name or code. `.name`, `.suggestion`; `.failed`: (code, plugin) of plugins that failed.

    >>> import yibao_rules as yb
    >>> try:
    ...     yb.region("Beijin")
    ... except yb.UnknownRegion as error:
    ...     error.name, error.suggestion
    ('Beijin', '北京市')
    """

    def __init__(
        self,
        name: object,
        suggestion: str | None = None,
        suggestion_en: str | None = None,
        failed: Iterable[tuple[str, str]] = (),
    ) -> None:
        self.failed = tuple(failed)
        plugins = [f"{distribution} ({code})" for code, distribution in self.failed[:5]]
        more = ", …" if len(self.failed) > 5 else ""
        failed_en = f"\nPlugins that failed may know it: {', '.join(plugins)}{more}." if plugins else ""
        failed_zh = f"\n以下插件出错，其地名无从得知：{'、'.join(plugins)}{'……' if more else ''}。" if plugins else ""
        both = f"{suggestion_en} ({suggestion})" if suggestion_en else suggestion
        hint_en = f"\nDid you mean {both}?" if suggestion else ""
        hint_zh = f"\n是不是“{suggestion}”？" if suggestion else ""
        super().__init__(
            f"No place is called {shown(name)}.{hint_en}{failed_en}\n"
            'Give a name or a six-digit code, for example "北京", "Beijing" or "110000"; list_regions() lists all.',
            f"没有名为 {shown(name)} 的地区。{hint_zh}{failed_zh}\n"
            "请给出名称或六位代码，例如“北京”“Beijing”“110000”；list_regions() 列出全部。",
        )
        self.name = name
        self.suggestion = suggestion


class AmbiguousRegion(YibaoError):
    """Several places bear that name. `.candidates` is a tuple of (code, Chinese name).

    >>> import yibao_rules as yb
    >>> try:
    ...     yb.region("Suzhou")
    ... except yb.AmbiguousRegion as error:
    ...     error.candidates
    (('320500', '苏州市'), ('341300', '宿州市'))
    """

    def __init__(self, name: str, candidates: Iterable[tuple[str, str]]) -> None:
        self.candidates = tuple(candidates)
        listed = ", ".join(f"{zh} {code}" for code, zh in self.candidates)
        listed_zh = "、".join(f"{zh} {code}" for code, zh in self.candidates)
        first = self.candidates[0]
        super().__init__(
            f'{shown(name)} names several places: {listed}.\nGive the code, for example "{first[0]}".',
            f"{shown(name)} 可以指多个地区：{listed_zh}。\n请给出代码，例如“{first[0]}”。",
        )
        self.name = name


class NotKnown(YibaoError):
    """The evidence holds no rule, or not all of its figures, for that place, day or person.

    `.known` lists the spans that are known: dicts with `region`, `benefit`, `part`, `who`, `first_day`, `first_seen`,
    `last_day`, `checked` (ISO text or None). Where a rule is known but not all of its figures: `.rule` and `.rule_zh`
    are the rule in words, `.missing` the names of what is missing, `.entry` and `.sources` where it stands. `.rivals`
    are the claims that were found but are not used.

    >>> import yibao_rules as yb
    >>> she = yb.Insured(region="宁夏", status="retired")
    >>> try:
    ...     yb.account_credit(she, on="2025-05-01")
    ... except yb.NotKnown as error:
    ...     error.missing
    ('average_pension:2023',)
    """

    def __init__(
        self,
        en: str,
        zh: str,
        *,
        region: str = "",
        benefit: str = "",
        on: str | None = None,
        known: Iterable[Mapping[str, str | None]] = (),
        missing: Iterable[str] = (),
        rule: str | None = None,
        rule_zh: str | None = None,
        entry: str | None = None,
        sources: Iterable[str] = (),
        rivals: Iterable[Mapping[str, object]] = (),
    ) -> None:
        super().__init__(en, zh)
        self.region = region
        self.benefit = benefit
        self.on = on
        self.known = tuple(dict(span) for span in known)
        self.missing = tuple(missing)
        self.rule = rule
        self.rule_zh = rule_zh
        self.entry = entry
        self.sources = tuple(sources)
        self.rivals = tuple(dict(rival) for rival in rivals)


class NotApplicable(YibaoError):
    """The benefit does not exist for this person: a resident has no personal account. `.sources` says who says so.

    >>> import yibao_rules as yb
    >>> child = yb.Insured(region="北京", status="resident")
    >>> try:
    ...     yb.account_credit(child, on="2025-05-01")
    ... except yb.NotApplicable as error:
    ...     print(str(error).split(": ")[1])
    account credit does not apply (resident scheme)
    """

    def __init__(
        self, en: str, zh: str, *, region: str = "", benefit: str = "", sources: Iterable[str] = (), entry: str = ""
    ) -> None:
        super().__init__(en, zh)
        self.region = region
        self.benefit = benefit
        self.sources = tuple(sources)
        self.entry = entry


class MissingInput(YibaoError):
    """The rule needs fields that the person, or the claim, does not have. `.fields` names them all.

    `.choices` has, by field, the values of a closed list that the rule knows an answer for, each with its Chinese and
    English words: a class of resident among `groups`, a class of hospital.

    >>> import yibao_rules as yb
    >>> try:
    ...     yb.account_credit(yb.Insured(region="北京", status="retired"), on="2025-05-01")
    ... except yb.MissingInput as error:
    ...     error.fields
    ('birth_date',)
    """

    def __init__(
        self,
        fields: Iterable[str],
        needed_by: str = "",
        needed_by_zh: str = "",
        choices: Mapping[str, Mapping[str, Mapping[str, str]]] | None = None,
    ) -> None:
        self.fields = tuple(fields)
        self.choices = {field: dict(values) for field, values in (choices or {}).items() if values}
        names, names_zh = ", ".join(self.fields), "、".join(self.fields)
        calls = " + ".join(_with_examples(self.fields, self.choices))
        known_en = "".join(f"\n{field}: {_listed(values, 'en')}." for field, values in self.choices.items())
        known_zh = "".join(f"\n{field} 可为：{_listed(values, 'zh')}。" for field, values in self.choices.items())
        rule_en = f" for {needed_by}" if needed_by else ""
        rule_zh = f"（{needed_by_zh}）" if needed_by_zh else ""
        super().__init__(
            f"Missing{rule_en}: {names}.{known_en}\nGive them, for example {calls}.",
            f"缺少{rule_zh}：{names_zh}。{known_zh}\n请补充，例如 {calls}。",
        )


def _listed(values: Mapping[str, Mapping[str, str]], lang: str) -> str:
    if lang == "zh":
        return "、".join(f"{name}（{words['zh']}）" for name, words in values.items())
    return ", ".join(f"{name} ({words['en']})" for name, words in values.items())


def _with_examples(fields: Iterable[str], choices: Mapping[str, Mapping[str, object]]) -> list[str]:
    """The calls that give the fields: on the person, on the claim, or of the question itself."""
    given: dict[str, list[str]] = {}
    for name in fields:
        call = "reimburse" if name == "account_balance" else "Claim" if name in ("level", "hospital") else "Insured"
        example = EXAMPLES.get(name, "…")
        if name in choices:
            first = f'"{next(iter(choices[name]))}"'
            example = f"({first},)" if name == "groups" else first
        given.setdefault(call, []).append(f"{name}={example}")
    return [f"{call}(…, {', '.join(examples)})" for call, examples in given.items()]


EXAMPLES = {
    "status": '"retired"',
    "birth_date": "date(1952, 5, 1)",
    "sex": '"female"',
    "contribution_base": "10000",
    "pension": "4200",
    "retirement_track": '"female_50"',
    "region": '"北京"',
    "groups": '("tier_1",)',
    "first_insured": "date(2003, 7, 1)",
    "actual_months": "240",
    "local_months": "180",
    "province_months": "200",
    "continuous_months": "120",
    "missed_years": "2",
    "level": '"tertiary"',
    "account_balance": "1000",
}


class InvalidInput(YibaoError):
    """A value cannot be what its field says. `.field`, `.why`.

    >>> import yibao_rules as yb
    >>> try:
    ...     yb.Insured(region="北京", status="retird")
    ... except yb.InvalidInput as error:
    ...     error.field, error.why.partition("; ")[2]
    ('status', "did you mean 'retired'")
    """

    def __init__(self, field: str, why: str, why_zh: str, value: object = None) -> None:
        given_en = f" Given: {shown(value)}." if value is not None else ""
        given_zh = f"给出的是 {shown(value)}。" if value is not None else ""
        super().__init__(f"{field}: {why}.{given_en}", f"{field}：{why_zh}。{given_zh}")
        self.field = field
        self.why = why


class BadRegion(YibaoError):
    """A region's data break the rules of the house. `.file`, `.entry`, `.problem`, `.mend`.

    >>> import yibao_rules as yb
    >>> from yibao_rules.rules import Flat
    >>> try:
    ...     Flat(95.5)
    ... except yb.BadRegion as error:
    ...     print(error.problem)
    write the number as int or text, for example "2.8": 95.5
    """

    def __init__(self, problem: str, mend: str, *, entry: str = "", file: str = "") -> None:
        where = ", ".join(part for part in (file, f"entry {entry}" if entry else "") if part)
        super().__init__(
            f"{where or 'region data'}: {problem}.\nMend: {mend}.",
            f"{where or '地区数据'}：{problem}。\n改法：{mend}。",
        )
        self.problem = problem
        self.mend = mend
        self.entry = entry
        self.file = file

    def at(self, *, entry: str = "", file: str = "") -> BadRegion:
        """The same complaint with the place filled in, where it was not known before."""
        return BadRegion(self.problem, self.mend, entry=self.entry or entry, file=self.file or file)


class MissingExtra(YibaoError):
    """A part of the library that is not installed is needed. `.extra`, `.package`.

    >>> import yibao_rules as yb
    >>> error = yb.MissingExtra("plot", "altair")
    >>> error.extra, error.package
    ('plot', 'altair')
    """

    def __init__(self, extra: str, package: str) -> None:
        super().__init__(
            f"The package {package} is not installed.\nInstall the extra: pip install 'yibao-rules[{extra}]'",
            f"没有安装 {package}。\n请安装附加组件：pip install 'yibao-rules[{extra}]'",
        )
        self.extra = extra
        self.package = package


class PluginFailed(YibaoError):
    """A third-party plugin failed. `.distribution`, `.code`, `.reason`; the other regions go on working.

    >>> import yibao_rules as yb
    >>> error = yb.PluginFailed("yibao-example", "990100", "ZeroDivisionError: division by zero")
    >>> error.distribution, error.code
    ('yibao-example', '990100')
    """

    def __init__(self, distribution: str, code: str, reason: str) -> None:
        # A complaint of the vocabulary is a sentence already.
        said = reason.rstrip(".。")
        super().__init__(
            f"The plugin {distribution} for {code} failed: {said}.\n"
            "Other regions go on working. Remove or mend the plugin, or set YIBAO_PLUGINS=off.",
            f"插件 {distribution}（{code}）出错：{said}。\n"
            "其他地区不受影响。请更新或卸载它，或设置 YIBAO_PLUGINS=off。",
        )
        self.distribution = distribution
        self.code = code
        self.reason = reason


class PluginWarning(UserWarning):
    """A third-party plugin was set aside; said once for each.

    >>> import yibao_rules as yb
    >>> issubclass(yb.PluginWarning, UserWarning)
    True
    """
