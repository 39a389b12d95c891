#!/bin/sh
# Fills a folder with what makes the linker take the static forms of the system's libraries:
#
#     cluster/static_libraries.sh FOLDER
#     swift build --pkg-config-path FOLDER --static-swift-stdlib …
#
# The folder is searched first, and in it lie no others. What is left is glibc.
set -eu
folder=$1
mkdir -p "$folder"
for library in libxml2.a libicuuc.a libicudata.a liblzma.a libz.a; do
  found=$(ls /usr/lib/*/"$library" 2>/dev/null | head -n 1)
  [ -n "$found" ] || { echo "$library is missing: apt install libxml2-dev libicu-dev liblzma-dev zlib1g-dev" >&2; exit 1; }
  ln -sf "$found" "$folder/$library"
done
gcc=$(dirname "$(ls -v /usr/lib/gcc/*/*/libstdc++.a | tail -n 1)")
ln -sf "$gcc/libstdc++.a" "$folder/libstdc++.a"
ln -sf "$gcc/libgcc_eh.a" "$folder/libgcc_s.a"
cat > "$folder/libxml-2.0.pc" <<END
Name: libXML
Version: 2
Description: libxml2 and what it needs
Cflags: -I/usr/include/libxml2
Libs: -L$folder -lxml2 -licuuc -licudata -llzma -lz -lstdc++ -lm
END
cat > "$folder/zlib.pc" <<END
Name: zlib
Version: 1
Description: zlib
Libs: -L$folder -lz
END
