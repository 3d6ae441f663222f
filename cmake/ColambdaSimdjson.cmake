# Where simdjson comes from: a static package, else the pinned single-header source that
# scripts/install-deps.sh fetches. Ends with the target simdjson::simdjson. Knows nothing of JSON.
include_guard(GLOBAL)
include(ColambdaTargets)
include(GNUInstallDirs)

set(COLAMBDA_SIMDJSON_VERSION 3.0.1)
# As scripts/install-deps.sh decides it.
set(simdjson_dir "$ENV{COLAMBDA_SIMDJSON_DIR}")
if(NOT simdjson_dir AND NOT "$ENV{XDG_CACHE_HOME}" STREQUAL "")
  set(simdjson_dir "$ENV{XDG_CACHE_HOME}/colambda/simdjson-${COLAMBDA_SIMDJSON_VERSION}")
elseif(NOT simdjson_dir)
  set(simdjson_dir "$ENV{HOME}/.cache/colambda/simdjson-${COLAMBDA_SIMDJSON_VERSION}")
endif()
set(COLAMBDA_SIMDJSON_DIR "${simdjson_dir}" CACHE PATH
  "Folder of simdjson.h and simdjson.cpp, used where no static simdjson package is found")

# Looks in a folder of its own, so that a shared simdjson (Debian's) is seen but not imported here.
add_subdirectory(${CMAKE_CURRENT_LIST_DIR}/simdjson ${CMAKE_CURRENT_BINARY_DIR}/simdjson)

if(TARGET simdjson::simdjson)
  # The project that includes us has chosen one already.
  set(COLAMBDA_SIMDJSON_PACKAGED ON)
elseif(COLAMBDA_SIMDJSON_PACKAGED)
  find_package(simdjson CONFIG REQUIRED)
elseif(EXISTS "${COLAMBDA_SIMDJSON_DIR}/simdjson.cpp")
  add_library(colambda_simdjson STATIC ${COLAMBDA_SIMDJSON_DIR}/simdjson.cpp)
  add_library(simdjson::simdjson ALIAS colambda_simdjson)
  set_target_properties(colambda_simdjson PROPERTIES EXPORT_NAME simdjson CXX_EXTENSIONS OFF)
  target_compile_features(colambda_simdjson PUBLIC cxx_std_17)
  target_include_directories(colambda_simdjson SYSTEM PUBLIC
    $<BUILD_INTERFACE:${COLAMBDA_SIMDJSON_DIR}> $<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}/colambda/simdjson>)
  # These change simdjson's code and the layout of its parser, so everybody must see the same. Every
  # x86 host of Lambda has AVX2: its kernel and the plain one are enough, and 100 KiB smaller.
  target_compile_definitions(colambda_simdjson PUBLIC
    SIMDJSON_IMPLEMENTATION_ICELAKE=0 SIMDJSON_IMPLEMENTATION_WESTMERE=0 SIMDJSON_DEVELOPMENT_CHECKS=0)
  # Under the sanitizers too: a payload with less room behind it than it says is found here.
  colambda_private_flags(colambda_simdjson)
  target_compile_options(colambda_simdjson PRIVATE -w)
  set_property(GLOBAL APPEND PROPERTY COLAMBDA_INSTALLED colambda_simdjson)
else()
  message(FATAL_ERROR "no static simdjson package and no simdjson.cpp in ${COLAMBDA_SIMDJSON_DIR}: "
    "run scripts/install-deps.sh, or name its folder with -DCOLAMBDA_SIMDJSON_DIR=...")
endif()
