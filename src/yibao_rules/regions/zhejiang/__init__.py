"""Places in Zhejiang (浙江)."""
