# Where llhttp comes from: a static package, else its C source, from Debian's node-llhttp or as
# scripts/install-deps.sh fetches it. Ends with its target's name in COLAMBDA_LLHTTP. Knows nothing of HTTP.
include_guard(GLOBAL)
include(ColambdaTargets)

set(COLAMBDA_LLHTTP_VERSION 9.2.1)
# As scripts/install-deps.sh decides it.
set(llhttp_dir "$ENV{COLAMBDA_LLHTTP_DIR}")
if(NOT llhttp_dir AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(llhttp_dir "$ENV{XDG_CACHE_HOME}/colambda/llhttp-${COLAMBDA_LLHTTP_VERSION}")
elseif(NOT llhttp_dir)
  set(llhttp_dir "$ENV{HOME}/.cache/colambda/llhttp-${COLAMBDA_LLHTTP_VERSION}")
endif()
set(COLAMBDA_LLHTTP_DIR "${llhttp_dir}" CACHE PATH
  "Folder of llhttp.h, llhttp.c, api.c and http.c, used where no static llhttp package is found")

# Looks in a folder of its own, so that a shared llhttp is seen but not imported here.
add_subdirectory(${CMAKE_CURRENT_LIST_DIR}/llhttp ${CMAKE_CURRENT_BINARY_DIR}/llhttp)

if(COLAMBDA_LLHTTP_PACKAGED)
  find_package(llhttp CONFIG REQUIRED)
  set(COLAMBDA_LLHTTP ${COLAMBDA_LLHTTP_PACKAGED})
  return()
endif()

foreach(folder IN ITEMS ${COLAMBDA_LLHTTP_DIR} /usr/share/llhttp)
  if(EXISTS ${folder}/llhttp.c AND EXISTS ${folder}/api.c AND EXISTS ${folder}/http.c)
    set(llhttp_source ${folder})
    break()
  endif()
endforeach()
find_path(COLAMBDA_LLHTTP_INCLUDE llhttp.h NO_DEFAULT_PATH
  HINTS ${llhttp_source} /usr/share/include/llhttp DOC "Folder of llhttp.h")
mark_as_advanced(COLAMBDA_LLHTTP_INCLUDE)
if(NOT llhttp_source OR NOT COLAMBDA_LLHTTP_INCLUDE)
  message(FATAL_ERROR "no static llhttp package, and no source of it in ${COLAMBDA_LLHTTP_DIR} or /usr/share/llhttp: "
    "run scripts/install-deps.sh, or name its folder with -DCOLAMBDA_LLHTTP_DIR=...")
endif()

enable_language(C)
add_library(colambda_llhttp STATIC ${llhttp_source}/llhttp.c ${llhttp_source}/api.c ${llhttp_source}/http.c)
add_library(colambda::llhttp ALIAS colambda_llhttp)
set_target_properties(colambda_llhttp PROPERTIES EXPORT_NAME llhttp C_EXTENSIONS OFF)
target_compile_features(colambda_llhttp PRIVATE c_std_99)
target_include_directories(colambda_llhttp SYSTEM PUBLIC $<BUILD_INTERFACE:${COLAMBDA_LLHTTP_INCLUDE}>)
colambda_private_flags(colambda_llhttp)
target_compile_options(colambda_llhttp PRIVATE -w)
set_property(GLOBAL APPEND PROPERTY COLAMBDA_INSTALLED colambda_llhttp)
set(COLAMBDA_LLHTTP colambda::llhttp)
