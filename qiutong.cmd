@echo off
rem Finds a JDK and has src\launcher\java\Launcher.java do all that a command needs. Where that asks
rem for it, the program is started then. See also the script `qiutong`, for other systems.
setlocal
chcp 65001 >nul
set "home=%~dp0."
set "jdk="

call :look "%JAVA_HOME%"
for /f "delims=" %%j in ('where java 2^>nul') do call :look "%%~dpj.."
for /d %%v in ("%ProgramFiles%\Eclipse Adoptium\*" "%ProgramFiles%\Java\*" "%ProgramFiles%\Microsoft\*" "%ProgramFiles%\Zulu\*" "%ProgramFiles%\Amazon Corretto\*" "%ProgramFiles%\BellSoft\*" "%USERPROFILE%\.jdks\*") do call :look "%%~v"
if not defined jdk (
    echo Qiutong needs a JDK 25 or newer: install one, for instance from https://adoptium.net, or set JAVA_HOME.>&2
    echo 求同需要 JDK 25 或更高版本：请先安装（例如从 https://adoptium.net 下载），或设置 JAVA_HOME。>&2
    exit /b 1
)
if not defined QIUTONG_DATA set "QIUTONG_DATA=%~dp0data"

rem Compiled once: Java would compile it at each start, which takes longer than to run it.
set "launcher=%home%\target\launcher"
set "source=%home%\src\launcher\java\Launcher.java"
fc /b "%source%" "%launcher%\Launcher.java" >nul 2>nul || (
    "%jdk%\bin\javac" -d "%launcher%" "%source%" || exit /b 1
    copy /y "%source%" "%launcher%" >nul
)

"%jdk%\bin\java" "@%home%\jvm.options" -cp "%launcher%" Launcher "%home%" %*
if not %errorlevel%==100 exit /b %errorlevel%
"%jdk%\bin\java" "@%home%\jvm.options" "@%home%\target\launch\program.options" %*
exit /b %errorlevel%

rem The first folder that holds a JDK that is new enough.
:look
if defined jdk exit /b
if not exist "%~1\bin\javac.exe" exit /b
findstr /r /c:"^JAVA_VERSION=.2[5-9]" /c:"^JAVA_VERSION=.[3-9][0-9]" "%~1\release" >nul 2>nul || exit /b
set "jdk=%~f1"
exit /b
