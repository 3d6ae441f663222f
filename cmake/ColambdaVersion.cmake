# Writes <colambda/version.hpp> from project(VERSION), the one place that says it.
include_guard(GLOBAL)

configure_file(${CMAKE_CURRENT_LIST_DIR}/version.hpp.in ${PROJECT_BINARY_DIR}/generated/colambda/version.hpp @ONLY)
target_sources(colambda_gob PUBLIC FILE_SET HEADERS
  BASE_DIRS ${PROJECT_BINARY_DIR}/generated
  FILES ${PROJECT_BINARY_DIR}/generated/colambda/version.hpp)
