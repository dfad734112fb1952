"""The views that compare: screens over the desk, each opened by one key; `registry` names them."""
