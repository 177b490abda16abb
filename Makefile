# Two commands: `make demo` and `make test`. Both install what is missing and are safe to run again.

.PHONY: demo test deps build server lint format clean

demo: deps
	swift build -c release --product superbill
	.build/release/superbill demo

test: deps
	swift build --build-tests --explicit-target-dependency-import-check error
	swift test --skip-build

build: deps
	swift build -c release --product superbill
	swift build -c release --product superbill-server

server: deps
	swift build -c release --product superbill-server

lint:
	swift format lint --strict --recursive --configuration .swift-format Package.swift Modules Plugins Apps Tests

format:
	swift format --in-place --recursive --configuration .swift-format Package.swift Modules Plugins Apps Tests

# The two C libraries, from Debian's or Ubuntu's packages.
deps:
	@.ci/deps

clean:
	rm -rf .build
