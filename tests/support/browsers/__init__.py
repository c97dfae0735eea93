"""Three browsers behind one tab: Chromium by Playwright, Firefox by its Marionette, WebKit by WebKitWebDriver."""
