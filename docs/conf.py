"""Sphinx settings: English and Chinese pages side by side."""

import pathlib

from sphinx.util import logging

import yibao_rules

project = "yibao_rules"
author = "The yibao_rules authors"
copyright = "The yibao_rules authors"
release = version = yibao_rules.__version__
language = "en"

extensions = ["myst_parser", "sphinx.ext.autodoc", "sphinx.ext.napoleon"]
exclude_patterns = ["_build"]
myst_enable_extensions = ["colon_fence", "deflist"]
myst_heading_anchors = 3

autodoc_member_order = "bysource"
# Signatures show the types; repeated below each field they would only lengthen the page.
autodoc_typehints = "signature"
autodoc_typehints_format = "short"
napoleon_google_docstring = True
napoleon_numpy_docstring = False
default_role = "code"

html_theme = "furo"
html_title = f"yibao_rules {release}"
html_search_language = "zh"
# Simplified Chinese, whatever the reader's system takes for Chinese characters on a page in English.
FONTS = "'Noto Sans CJK SC', 'Source Han Sans SC', 'Microsoft YaHei', 'PingFang SC', sans-serif"
html_theme_options = {
    f"{shade}_css_variables": {"font-stack": f"-apple-system, 'Segoe UI', Roboto, 'Liberation Sans', {FONTS}"}
    for shade in ("light", "dark")
}
html_static_path = ["_static"]
html_css_files = ["regions.css"]


def setup(app):
    """Warn of a public name that a reference page leaves out."""
    for lang in ("en", "zh"):
        page = (pathlib.Path(__file__).parent / lang / "reference.md").read_text(encoding="utf-8")
        for name in yibao_rules.__all__:
            if f"yibao_rules.{name}\n" not in page and f"`{name}`" not in page and f"`yibao_rules.{name}`" not in page:
                logging.getLogger(__name__).warning("%s/reference.md leaves out %s", lang, name)
