# What we stand on, by find_package; simdjson and llhttp also from their source.
include_guard(GLOBAL)
include(ColambdaTargets)

if(POLICY CMP0167)
  cmake_policy(SET CMP0167 NEW) # Boost's own package file, where CMake has dropped its FindBoost
endif()
find_package(Threads REQUIRED)
find_package(Boost 1.81 REQUIRED)
find_package(fmt REQUIRED)
include(ColambdaSimdjson)
include(ColambdaLlhttp)

# Asio as every floor that uses it must see it: the macros change its code. Without the last two a
# coroutine's frame comes from aligned_alloc, which nobody can replace, instead of operator new;
# the price is that a handler's object may not be aligned beyond what operator new gives.
add_library(colambda_asio INTERFACE)
add_library(colambda::asio ALIAS colambda_asio)
set_target_properties(colambda_asio PROPERTIES EXPORT_NAME asio)
target_link_libraries(colambda_asio INTERFACE Boost::headers Threads::Threads)
target_compile_definitions(colambda_asio INTERFACE
  BOOST_ASIO_NO_DEPRECATED BOOST_ASIO_DISABLE_STD_ALIGNED_ALLOC BOOST_ASIO_DISABLE_BOOST_ALIGN)
set_property(GLOBAL APPEND PROPERTY COLAMBDA_INSTALLED colambda_asio)
