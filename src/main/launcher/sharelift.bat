@echo off
rem Starts Sharelift with the Java of JAVA_HOME, or the first one on the path. SHARELIFT_OPTS goes to the JVM.
setlocal
set "here=%~dp0"
set "java=java"
if defined JAVA_HOME set "java=%JAVA_HOME%\bin\java"
set "major=0"
for /f "tokens=2 delims=. " %%v in ('"%java%" --version 2^>nul ^| findstr /r /c:"^openjdk " /c:"^java "') do set "major=%%v"
if %major% LSS 25 (
    echo Sharelift needs Java 25 or newer and found none: install a JDK 25, or set JAVA_HOME to one. 1>&2
    exit /b 1
)
"%java%" "@%here%jvm.options" %SHARELIFT_OPTS% --module-path "%here%..\lib" --module io.sharelift/io.sharelift.app.Main %*
exit /b %ERRORLEVEL%
