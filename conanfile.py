# SPDX-License-Identifier: MIT
"""Conan 2 recipe: the libraries, as the installed CMake package describes them."""

import os
import re

from conan import ConanFile
from conan.tools.cmake import CMake, CMakeDeps, CMakeToolchain, cmake_layout
from conan.tools.files import copy, load


class Colambda(ConanFile):
    name = "colambda"
    description = "Coroutine runtime for AWS Lambda"
    license = "MIT"
    package_type = "static-library"
    settings = "os", "arch", "compiler", "build_type"
    # Header-only, as our targets link them; simdjson must be static.
    default_options = {"boost/*:header_only": True, "fmt/*:header_only": True, "simdjson/*:shared": False, "llhttp/*:shared": False}
    exports_sources = (
        "CMakeLists.txt", "LICENSE", "cmake/*", "codec/*", "handlers/*", "runtime/*", "docs/third-party.md")

    def set_version(self):
        project = load(self, os.path.join(self.recipe_folder, "CMakeLists.txt"))
        self.version = re.search(r"project\(colambda VERSION ([0-9.]+)", project)[1]

    def requirements(self):
        self.requires("boost/[>=1.81.0]", transitive_headers=True)
        self.requires("fmt/[>=9.1.0]", transitive_headers=True)
        self.requires("simdjson/[>=3.0.1]")
        self.requires("llhttp/[>=8.1.0]")

    def layout(self):
        cmake_layout(self)

    def generate(self):
        toolchain = CMakeToolchain(self)
        for part in ("CLI", "EXAMPLES", "TESTS", "BENCHMARKS"):
            toolchain.cache_variables[f"COLAMBDA_BUILD_{part}"] = False
        toolchain.generate()
        CMakeDeps(self).generate()

    def build(self):
        cmake = CMake(self)
        cmake.configure()
        cmake.build()

    def package(self):
        CMake(self).install()
        copy(self, "LICENSE", self.source_folder, os.path.join(self.package_folder, "licenses"))

    def package_info(self):
        # The installed colambdaConfig.cmake is the description.
        self.cpp_info.set_property("cmake_find_mode", "none")
        self.cpp_info.builddirs = ["lib/cmake/colambda"]
