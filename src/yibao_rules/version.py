"""The version of the engine and the day of the data."""

ENGINE_VERSION = "0.1.0"
DATA_VERSION = "2026-11-22"
