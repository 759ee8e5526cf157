"""The page in the browser, as `nox -s browser` builds it: a person's way through it in Chromium, without a network."""

from __future__ import annotations

import functools
import os
import shutil
import threading
from collections.abc import Iterator
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, Request, expect, sync_playwright

ROOT = Path(__file__).parents[2]
BUILT = ROOT / "docs" / "_build" / "html"
PICTURES = ROOT / "docs" / "_build" / "browser"
LOADING = 120_000
"""How long Python may take to load (ms), on a slow machine."""


def chromium() -> str:
    names = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
    found = os.environ.get("YIBAO_CHROMIUM") or next(filter(None, map(shutil.which, names)), None)
    assert found, f"no Chromium among {', '.join(names)}: install one, or name it in YIBAO_CHROMIUM"
    return found


class Quiet(SimpleHTTPRequestHandler):
    def log_message(self, format: str, *args: object) -> None:
        pass


@pytest.fixture(scope="module")
def address() -> Iterator[str]:
    assert (BUILT / "browser" / "index.html").exists(), "build the page first: nox -s browser"
    with ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Quiet, directory=BUILT)) as server:
        thread = threading.Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield f"http://127.0.0.1:{server.server_port}/browser/"
        server.shutdown()
        thread.join()


@pytest.fixture(scope="module")
def browser() -> Iterator[Browser]:
    # No name but the test's own address resolves: whatever the page might want from elsewhere fails.
    flags = ["--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1", "--no-proxy-server"]
    with sync_playwright() as playwright:
        launched = playwright.chromium.launch(executable_path=chromium(), args=flags)
        yield launched
        launched.close()


class Visit:
    """A page that is ready, and what it asked for and complained of on the way."""

    def __init__(self, browser: Browser, address: str, lang: str, width: int = 1000, height: int = 900) -> None:
        self.context = browser.new_context(viewport={"width": width, "height": height}, locale="en-GB")
        self.page: Page = self.context.new_page()
        self.address = address
        self.requests: list[str] = []
        self.errors: list[str] = []
        self.context.on("request", self._requested)
        self.page.on("pageerror", lambda error: self.errors.append(str(error)))
        self.page.on("console", lambda message: self.errors.append(message.text) if message.type == "error" else None)
        self.page.goto(f"{address}?lang={lang}")
        self.page.locator("html[data-ready]").wait_for(timeout=LOADING)

    def _requested(self, request: Request) -> None:
        self.requests.append(request.url)

    def credit(self, region: str, status: str, born: str, on: str) -> None:
        self.page.locator("#region").fill(region)
        self.page.locator("#status").select_option(status)
        self.page.locator("#birth_date").fill(born)
        self.page.locator("#on").fill(on)
        self.ask()

    def ask(self) -> None:
        self.click("#ask")

    def click(self, selector: str) -> None:
        """Click, and wait for the next answer."""
        before = self.page.locator("#answer").get_attribute("data-id") or "0"
        self.page.locator(selector).click()
        expect(self.page.locator("#answer")).to_have_attribute("data-id", str(int(before) + 1), timeout=LOADING)

    def picture(self, name: str) -> None:
        PICTURES.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=PICTURES / f"{name}.png", full_page=True)

    def summary(self) -> dict[str, str]:
        labels, values = self.page.locator("#answer dt"), self.page.locator("#answer dd")
        return dict(zip(labels.all_inner_texts(), values.all_inner_texts(), strict=True))

    def leave(self) -> None:
        elsewhere = [url for url in self.requests if not url.startswith(self.address.removesuffix("browser/"))]
        unlabelled = self.page.evaluate(
            "[...document.querySelectorAll('input, select')].filter((it) => !it.labels.length).length"
        )
        self.context.close()
        # The worker's requests are seen too, so that nothing escapes the next line.
        assert any(url.endswith("/pyodide.asm.wasm") for url in self.requests)
        assert not elsewhere
        assert unlabelled == 0
        assert not self.errors


@pytest.fixture(scope="module")
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    visit = Visit(browser, address, "en")
    yield visit
    visit.leave()


def test_a_person_a_city_and_a_day_give_an_amount_with_its_sources(visit: Visit) -> None:
    page = visit.page
    expect(page.locator("#on")).to_have_value("")  # there is no hidden today
    ready = float(page.locator("html").get_attribute("data-ready") or "nan")
    visit.credit("Beijing", "retired", "1952-05-01", "2025-05-01")
    first = float(page.locator("#answer").get_attribute("data-ms") or "nan")
    print(f"\nready after {ready:.0f} ms, first answer after {first:.0f} ms more")  # noqa: T201
    # 110 at 70 and over by the city's notice of 2006, less 3 for the large-amount premium.
    assert visit.summary() == {
        "Credited": "110.00 yuan/month",
        "In a year": "1,320.00 yuan/year",
        "Net of what is taken from it": "107.00 yuan/month",
        "Status": "exact; confidence high",
    }
    expect(page.locator("#steps .told:lang(en)")).to_contain_text("age 73: in the band 70 and over")
    sources = page.locator("#sources .told:lang(en)")
    expect(sources).to_contain_text("京劳社医发〔2006〕9号")
    links = [link.get_attribute("href") for link in sources.locator("a").all()]
    assert "http://hr668.com/bbs/dispbbs.asp?boardid=14&id=10505" in links
    assert all(link and link.startswith("http") for link in links)
    visit.picture("credit-en")


def test_the_switch_tells_the_same_answer_in_chinese(visit: Visit) -> None:
    page = visit.page
    page.locator("#zh").click()
    assert visit.summary()["扣除后实际到账"] == "107.00 元/月"
    expect(page.locator("#steps .told:lang(zh)")).to_contain_text("年龄 73，属于“70 岁及以上”")
    expect(page.locator("#steps .told:lang(en)")).to_be_hidden()
    assert page.locator("#status option:checked").inner_text() == "退休"
    assert page.title() == "医保查一查 · yibao_rules"
    visit.picture("credit-zh")
    page.locator("#en").click()
    assert visit.summary()["Credited"] == "110.00 yuan/month"


def test_every_place_is_offered(visit: Visit) -> None:
    assert visit.page.locator("#places option").count() >= 415
    assert visit.page.locator('#places option[value="Suzhou"]').count() == 0
    assert visit.page.locator('#places option[value="320500"]').count() == 1


def test_what_a_place_asks_more_appears_when_it_is_missing(visit: Visit) -> None:
    page = visit.page
    visit.credit("深圳", "in_service", "", "2025-05-01")
    expect(page.locator("#answer")).to_contain_text("Please fill in: Contribution base (yuan a month).")
    expect(page.locator("#contribution_base")).to_be_focused()
    page.locator("#contribution_base").fill("10,000")
    visit.ask()
    expect(page.locator("#answer")).not_to_have_class("error")
    # Of the employee's own 2% of 10,000 all goes to the account.
    assert visit.summary()["Credited"] == "200.00 yuan/month"


def test_a_name_of_two_places_offers_both(visit: Visit) -> None:
    page = visit.page
    visit.credit("Suzhou", "retired", "1952-05-01", "2025-05-01")
    expect(page.locator("#answer")).to_have_attribute("data-status", "AmbiguousRegion")
    visit.click("#answer button >> text=320500")
    assert visit.summary()["Credited"] == "1,400.00 yuan/year"
    assert visit.summary()["A month"] == "116.67 yuan/month"


def test_a_day_before_all_evidence_says_what_is_known_and_offers_the_nearest_rule(visit: Visit) -> None:
    page = visit.page
    visit.credit("武汉", "retired", "1950-01-01", "2019-05-01")
    expect(page.locator("#answer")).to_contain_text("retired 2023-02-01")
    visit.picture("not-known-en")
    visit.click("#answer .actions button")
    # The nearest rule is that of 2021: 4.8% up to 69 of the pension.
    page.locator("#pension").fill("5000")
    visit.ask()
    assert visit.summary()["Credited"] == "240.00 yuan/month"
    assert "extrapolated" in visit.summary()["Status"]
    page.locator("#extrapolate").uncheck()


def test_a_resident_has_no_account(visit: Visit) -> None:
    visit.credit("北京", "resident", "1990-01-01", "2025-05-01")
    expect(visit.page.locator("#answer")).to_contain_text("the resident scheme has no personal account")


def test_nothing_typed_is_no_answer(visit: Visit) -> None:
    visit.credit("", "", "", "")
    expect(visit.page.locator("#answer")).to_contain_text("Please fill in: City, Status, Day.")
    assert visit.page.locator("[aria-invalid]").count() == 3


def test_today_is_filled_in_where_it_is_seen(visit: Visit) -> None:
    visit.page.locator("#today").click()
    assert visit.page.locator("#on").input_value() == visit.page.evaluate("new Date().toLocaleDateString('sv')")


def test_a_bill_in_chinese_on_a_phone(browser: Browser, address: str) -> None:
    visit = Visit(browser, address, "zh", width=375, height=740)
    page = visit.page
    page.locator("input[value=bill]").check()
    page.locator("#kind").select_option("outpatient")
    page.locator("#in_scope").fill("2800")
    visit.credit("北京", "in_service", "1985-03-02", "2025-03-01")
    expect(page.locator("#answer")).to_contain_text("还需要填写：医疗机构级别。")
    visit.picture("bill-missing-zh-phone")
    page.locator("#level").select_option("tertiary")
    visit.ask()
    # (2800 − 1800) × 70% = 700.
    assert visit.summary()["统筹基金支付"] == "700.00 元"
    assert visit.summary()["自己支付"] == "2,100.00 元"
    assert page.evaluate("document.documentElement.scrollWidth") <= 375
    visit.picture("bill-zh-phone")
    visit.leave()


def test_opened_as_a_plain_file_the_page_says_that_it_needs_a_server(browser: Browser) -> None:
    context = browser.new_context()
    page = context.new_page()
    page.goto((BUILT / "browser" / "index.html").as_uri())
    expect(page.locator("#stage")).to_contain_text("must come from a web server")
    expect(page.locator("#stage")).to_contain_text("要由网页服务器提供")
    context.close()


def test_without_its_files_the_page_says_why(browser: Browser, address: str) -> None:
    context = browser.new_context()
    page = context.new_page()
    context.route("**/wheels.json", lambda route: route.abort())
    page.goto(f"{address}?lang=en")
    expect(page.locator("#stage")).to_contain_text("Cannot start", timeout=LOADING)
    context.close()
