@echo off
chcp 936 >nul
rem 把报告（或者文件夹）拖到这个文件上：在旁边写出批注稿和审查结果，并打开审查结果。
setlocal
set "LAW=%LOCALAPPDATA%\lawcheck\Scripts\lawcheck.exe"
if not exist "%LAW%" (
  echo 还没有安装，请先运行“安装.bat”。
  pause
  exit /b 2
)
if "%~1"=="" (
  echo 请把报告拖到这个文件上。
  pause
  exit /b 2
)
set "WORST=0"
set /a SEEN=0

:next
if "%~1"=="" goto done
set "TURN="
set "MORE="
set /a N=1
set /a SEEN+=1
set "END=.批注.docx"
set "BASE=%~dpn1"
if exist "%~1\" (
  set "END=.批注稿"
  set "BASE=%~f1"
  set MORE=--output "xlsx=%~f1.汇总.xlsx"
)

:free
if exist "%BASE%%TURN%%END%" (
  set /a N+=1
  goto again
)
"%LAW%" check "%~f1" --output "docx=%BASE%%TURN%%END%" --output "html=%BASE%%TURN%.审查.html" %MORE%
if errorlevel %WORST% set "WORST=%ERRORLEVEL%"
if %SEEN% leq 5 if exist "%BASE%%TURN%.审查.html" start "" "%BASE%%TURN%.审查.html"
shift
goto next

:again
set "TURN=(%N%)"
goto free

:done
echo.
echo 审查完了，批注稿和审查结果在报告旁边。
if %SEEN% gtr 5 echo 只打开了前 5 份的审查结果。份数多的，把整个文件夹拖上来，就有一张汇总表。
pause
exit /b %WORST%
