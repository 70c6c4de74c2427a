/**
 * What FastAPI, Starlette and Flask call what makes an application, or a part of one.
 * https://fastapi.tiangolo.com/reference/fastapi/ https://www.starlette.dev/routing/ https://flask.palletsprojects.com/en/stable/api/
 */
export const applications: ReadonlyMap<string, "fastapi" | "flask" | "starlette"> = new Map([
  ["fastapi.FastAPI", "fastapi"],
  ["fastapi.applications.FastAPI", "fastapi"],
  ["starlette.applications.Starlette", "starlette"],
  ["flask.Flask", "flask"],
  ["flask.app.Flask", "flask"],
]);

/** The keyword under which each is given what stands before all its paths. */
export const routers: ReadonlyMap<string, string> = new Map([
  ["fastapi.APIRouter", "prefix"],
  ["fastapi.routing.APIRouter", "prefix"],
  ["starlette.routing.Router", ""],
  ["flask.Blueprint", "url_prefix"],
]);

/** Arguments of an application that change nothing about which paths it answers. */
export const plainArguments: ReadonlySet<string> = new Set(
  `title summary description version debug dependencies default_response_class redirect_slashes on_startup on_shutdown
  lifespan terms_of_service contact license_info openapi_tags servers openapi_url docs_url redoc_url
  swagger_ui_oauth2_redirect_url swagger_ui_init_oauth swagger_ui_parameters responses callbacks deprecated
  include_in_schema generate_unique_id_function separate_input_output_schemas routes middleware import_name
  template_folder instance_path instance_relative_config root_path_in_servers tags strict_slashes name`.split(/\s+/),
);

/** Methods by which an application or a router is given what answers GET, as a decorator or with the function as an argument. */
export const answering: ReadonlySet<string> = new Set(
  "get route api_route add_api_route add_route add_url_rule".split(" "),
);

/** Those of them, and of the next, that nothing else has. */
export const registering: ReadonlySet<string> = new Set(
  "add_api_route add_url_rule include_router register_blueprint".split(" "),
);

/** Methods that take a router in. */
export const including: ReadonlySet<string> = new Set(["include_router", "register_blueprint"]);

/** Methods that say what is answered where something goes wrong. */
export const handling: ReadonlySet<string> = new Set(
  "errorhandler app_errorhandler exception_handler add_exception_handler register_error_handler".split(" "),
);

/** Methods that hand nothing to it that may answer a GET. */
export const harmless: ReadonlySet<string> = new Set(
  `post put delete patch options trace head websocket websocket_route add_api_websocket_route add_websocket_route
  on_event add_event_handler run openapi app_context test_client test_request_context test_cli_runner
  teardown_appcontext teardown_request context_processor app_context_processor template_filter template_global
  template_test app_template_filter app_template_global shell_context_processor url_value_preprocessor url_defaults
  ensure_sync get_or_create lifespan`.split(/\s+/),
);

/** Methods that hand it a function which may answer any request by itself. */
export const intercepting: ReadonlySet<string> = new Set(
  "middleware before_request before_app_request before_first_request after_request after_app_request".split(" "),
);

/** Attributes that may be read and set without another answer. */
export const attributes: ReadonlySet<string> = new Set(
  `state config logger dependency_overrides json cli jinja_env jinja_options extensions secret_key debug title version
  description name testing openapi_schema permanent_session_lifetime json_encoder json_provider_class`.split(/\s+/),
);

/** Packages that may be handed an application and add no path to it, but for those that are named. */
export const packages: ReadonlyMap<string, readonly string[]> = new Map(
  `uvicorn hypercorn gunicorn waitress mangum asgiref slowapi fastapi_pagination opentelemetry sentry_sdk aws_xray_sdk
  ddtrace newrelic elasticapm logging structlog loguru asgi_correlation_id starlette_context brotli_asgi secure
  flask_sqlalchemy flask_migrate flask_cors flask_login flask_bcrypt flask_jwt_extended flask_wtf flask_mail
  flask_limiter flask_caching flask_session flask_marshmallow flask_babel flask_moment flask_compress flask_talisman
  flask_httpauth flask_pymongo flask_redis starlette fastapi flask werkzeug apscheduler flask_apscheduler
  fastapi_limiter fastapi_cache`
    .split(/\s+/)
    .map((name): [string, readonly string[]] => [name, []])
    .concat([["prometheus_fastapi_instrumentator", ["/metrics"]]]),
);

/** Packages that add to an application even where nothing shows it. */
export const adding =
  /^(?:flask|fastapi|starlette|quart)_|health|prometheus|^(?:dash|gradio|connexion|strawberry|ariadne|graphene|sqladmin|nicegui|chainlit|socketio|engineio|mcp|fastmcp|flasgger|a2wsgi|whitenoise|streamlit|panel|bokeh|shiny|litestar|django)\b/;

/** Paths that an application answers by itself. https://fastapi.tiangolo.com/tutorial/metadata/#docs-urls */
export const given: Readonly<Record<"fastapi" | "flask" | "starlette", readonly string[]>> = {
  fastapi: ["/docs", "/redoc", "/openapi.json", "/docs/oauth2-redirect"],
  // https://flask.palletsprojects.com/en/stable/api/#flask.Flask
  flask: ["/static/{*}"],
  starlette: [],
};
