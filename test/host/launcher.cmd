@rem Stands in for desktop VS Code: takes its arguments and runs the VS Code of the package registry in a headless browser.
@call "%~dp0..\..\node_modules\.bin\tsx.cmd" "%~dp0launcher.ts" %*
