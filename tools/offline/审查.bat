@echo off
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

:next
if "%~1"=="" goto done
set "TURN="
set /a N=1
set "END=.批注.docx"
set "BASE=%~dpn1"
if exist "%~1\" (
  set "END=.批注稿"
  set "BASE=%~f1"
)

:free
if exist "%BASE%%TURN%%END%" (
  set /a N+=1
  goto again
)
"%LAW%" check "%~f1" --output "docx=%BASE%%TURN%%END%" --output "html=%BASE%%TURN%.审查.html"
if errorlevel %WORST% set "WORST=%ERRORLEVEL%"
if exist "%BASE%%TURN%.审查.html" start "" "%BASE%%TURN%.审查.html"
shift
goto next

:again
set "TURN=(%N%)"
goto free

:done
echo.
echo 审查完了，批注稿和审查结果在报告旁边。
pause
exit /b %WORST%
