# What `cmake --install` copies, and the package that find_package(colambda) then finds.
include_guard(GLOBAL)
include(CMakePackageConfigHelpers)
include(GNUInstallDirs)

set(package_dir ${CMAKE_INSTALL_LIBDIR}/cmake/colambda)
get_property(installed GLOBAL PROPERTY COLAMBDA_INSTALLED)
list(REMOVE_ITEM installed colambda_simdjson)
install(TARGETS ${installed} colambda_colambda EXPORT colambdaTargets
  ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR}
  FILE_SET HEADERS DESTINATION ${CMAKE_INSTALL_INCLUDEDIR})

# Its header goes with its library: a program may have only one simdjson, built with the same macros.
if(TARGET colambda_simdjson)
  install(TARGETS colambda_simdjson EXPORT colambdaTargets ARCHIVE DESTINATION ${CMAKE_INSTALL_LIBDIR})
  install(FILES ${COLAMBDA_SIMDJSON_DIR}/simdjson.h DESTINATION ${CMAKE_INSTALL_INCLUDEDIR}/colambda/simdjson)
  install(FILES ${COLAMBDA_SIMDJSON_DIR}/LICENSE DESTINATION ${CMAKE_INSTALL_DOCDIR} RENAME LICENSE.simdjson)
endif()
if(TARGET colambda)
  install(TARGETS colambda gobcat RUNTIME DESTINATION ${CMAKE_INSTALL_BINDIR})
endif()
install(FILES LICENSE docs/third-party.md DESTINATION ${CMAKE_INSTALL_DOCDIR})

install(EXPORT colambdaTargets NAMESPACE colambda:: DESTINATION ${package_dir})
configure_package_config_file(${CMAKE_CURRENT_LIST_DIR}/colambdaConfig.cmake.in
  ${PROJECT_BINARY_DIR}/colambdaConfig.cmake INSTALL_DESTINATION ${package_dir})
write_basic_package_version_file(${PROJECT_BINARY_DIR}/colambdaConfigVersion.cmake COMPATIBILITY SameMinorVersion)
install(FILES
  ${PROJECT_BINARY_DIR}/colambdaConfig.cmake
  ${PROJECT_BINARY_DIR}/colambdaConfigVersion.cmake
  ${CMAKE_CURRENT_LIST_DIR}/ColambdaCompilers.cmake
  DESTINATION ${package_dir})
