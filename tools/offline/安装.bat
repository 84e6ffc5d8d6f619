@echo off
chcp 936 >nul
rem 在没有网络的 Windows 上安装 lawcheck：只用这个文件夹里的文件，不联网，不要管理员权限。
setlocal
cd /d "%~dp0"
set "HOME_DIR=%LOCALAPPDATA%\lawcheck"
set "OWN=%LOCALAPPDATA%\lawcheck-python"
set "PY="
if exist "python\python.exe" (
  echo 复制自带的 Python ……
  xcopy /e /i /q /y "python" "%OWN%" >nul || goto failed
)
if not exist "%OWN%\python.exe" if exist "python-setup.exe" (
  echo 安装自带的 Python ……
  start /wait "" "python-setup.exe" /quiet InstallAllUsers=0 PrependPath=0 Include_launcher=0 Include_test=0 Shortcuts=0 "TargetDir=%OWN%"
)
if exist "%OWN%\python.exe" set PY="%OWN%\python.exe"
for %%V in (3.13 3.12 3.11) do if not defined PY (
  py -%%V -c "import venv" >nul 2>nul && set "PY=py -%%V"
)
if not defined PY (
  python -c "import sys, venv; sys.exit(not (3, 11) <= sys.version_info[:2] <= (3, 13))" >nul 2>nul && set "PY=python"
)
if not defined PY (
  echo 没有找到 Python 3.11、3.12 或者 3.13（64 位）。请先安装其中一个，再运行本程序。
  goto failed
)
echo 安装到 %HOME_DIR% ……
if exist "%HOME_DIR%" rmdir /s /q "%HOME_DIR%"
%PY% -m venv --without-pip "%HOME_DIR%" || goto failed
for %%W in (wheels\pip-*.whl) do (
  "%HOME_DIR%\Scripts\python.exe" "%%W\pip" install --no-index --find-links wheels --disable-pip-version-check -q lawcheck || goto failed
)
"%HOME_DIR%\Scripts\lawcheck.exe" --version || goto failed
copy /y "审查.bat" "%USERPROFILE%\Desktop\审查.bat" >nul 2>nul
echo 安装好了。把报告拖到“审查.bat”上就能审查（桌面上也放了一份）。
pause
exit /b 0

:failed
echo 没有装好。请把上面的提示告诉维护人员。
pause
exit /b 1
