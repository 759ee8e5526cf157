"""Foshan (佛山), 440600: where to look it up."""

from ...policy import Dated, Region, Source, Text, hookimpl
from ...rules import Contact

SOURCES = (
    Source("seed-003", kind="article", title="社保医保卡每个月返多少钱", publisher="健康新闻", dated="2025-04-19"),
    Source("fs-city-data", kind="public_data", title="佛山城市数据（公开代码文件）", dated="2026-03-01", address="file 68432529164"),
)  # fmt: skip

CHANNELS = (
    Dated(
        part="hotline", unit="text", first_seen="2026-03-01", checked="2026-03-01",
        rule=Contact("0757-12393", zh="佛山医保服务热线", en="Foshan medical-insurance line"),
        sources="fs-city-data", ledger="6661ed56", confidence="medium",
    ),
    Dated(
        part="app", unit="text", first_seen="2025-04-19", checked="2026-03-01",
        rule=Contact("粤医保", zh="粤医保小程序", en="the mini-program 粤医保"),
        sources="seed-003", ledger="6661ed56", confidence="medium",
        note=Text(zh="选择佛山，业务 → 更多 → 单据打印", en="choose Foshan, then business (业务), more (更多), documents (单据打印)"),
    ),
)  # fmt: skip

REGION = Region(
    "440600",
    name_zh="佛山市",
    name_en="Foshan",
    sources=SOURCES,
    channels=CHANNELS,
)


@hookimpl
def yibao_region() -> Region:
    return REGION
