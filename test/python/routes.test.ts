import assert from "node:assert/strict";
import { rules } from "../../rules/index.ts";
import { frontends } from "../../server/frontends/index.ts";
import { Project } from "../../server/project.ts";

const stack = `import { App, Stack, aws_ec2 as ec2, aws_ecs as ecs, aws_ecs_patterns as patterns } from "aws-cdk-lib";
const stack = new Stack(new App(), "S");
const web = new patterns.ApplicationLoadBalancedFargateService(stack, "Web", {
  vpc: new ec2.Vpc(stack, "Vpc"),
  taskImageOptions: { image: ecs.ContainerImage.fromAsset("api"), containerPort: 8000 },
});
web.targetGroup.configureHealthCheck({ path: "/health" });
`;

/** What is flagged for the health check of a container that serves `files`, which are below the folder of its image. */
function problems(files: Readonly<Record<string, string>>, path = "/health"): readonly string[] {
  const project = new Project(frontends, rules, "2026-12-01");
  const uri = "file:///repo/stack.ts";
  project.set({ uri, text: stack.replace("/health", path) });
  for (const [name, text] of Object.entries(files)) project.set({ uri: `file:///repo/api/${name}`, text });
  return project.problems(uri).flatMap(({ rule }) => (rule === "ecs/health-check-mismatch" ? [rule] : []));
}

function fromDockerfile(command: string): string {
  return `FROM python:3.13-slim\nCOPY . .\nCMD ${command}\n`;
}

const uvicorn = fromDockerfile('["uvicorn", "main:app", "--host", "0.0.0.0", "--port", "8000"]');
const gunicorn = fromDockerfile("gunicorn -b 0.0.0.0:8000 main:app");

const fastapi = "from fastapi import FastAPI, APIRouter\napp = FastAPI()\nrouter = APIRouter()\n";
const flask = "from flask import Flask, Blueprint\napp = Flask(__name__)\nbp = Blueprint('bp', __name__)\n";

const missing = "ecs/health-check-mismatch";

/** Ways in which FastAPI comes to answer /health, or may. */
const fastapiAnswers = [
  '@app.get("/health")\ndef f(): ...',
  '@app.get("/{name}")\ndef f(name): ...',
  '@app.get("/{rest:path}")\ndef f(rest): ...',
  '@app.api_route("/health", methods=["GET", "HEAD"])\ndef f(): ...',
  '@app.get(path="/health")\ndef f(): ...',
  '@app.get("/Health")\ndef f(): ...',
  '@app.get("/health/")\ndef f(): ...',
  'P = "/hea"\n@app.get(P + "lth")\ndef f(): ...',
  'P = "health"\n@app.get(f"/{P}")\ndef f(): ...',
  'app.add_api_route("/health", lambda: 1)',
  'app.get("/health")(lambda: 1)',
  'app.add_route("/health", f)',
  '@router.get("/health")\ndef f(): ...\napp.include_router(router)',
  '@router.get("")\ndef f(): ...\napp.include_router(router, prefix="/health")',
  '@router.get("/")\ndef f(): ...\napp.include_router(router, prefix="/health")',
  'r = APIRouter(prefix="/health")\n@r.get("")\ndef f(): ...\napp.include_router(r)',
  'import os\n@router.get("/")\ndef f(): ...\napp.include_router(router, prefix=os.environ["PREFIX"])',
  'inner = APIRouter()\n@inner.get("/health")\ndef f(): ...\nrouter.include_router(inner)\napp.include_router(router)',
  '@router.get("/health")\ndef f(): ...\nfor r in [router]: app.include_router(r)',
  "options = {}\nFastAPI(**options)",
  'other = FastAPI()\n@other.get("/")\ndef f(): ...\napp.mount("/health", other)',
  'app.mount("/", other)',
  'import health_lib\napp.mount("/health", health_lib.app)',
  "from fastapi_health import health",
  "from somewhere import extend\nextend(app)",
  "from somewhere import routes\napp.include_router(routes)",
  "from somewhere import Guard\napp.add_middleware(Guard)",
  'from somewhere import routes\napp.include_router(routes, prefix="/health")',
  'getattr(app, "get")("/health")(f)',
  "app.router.routes.append(x)",
  "app.frontend('/')",
  '@app.middleware("http")\nasync def m(request, call_next):\n    if request.url.path == "/health": return 1',
  "@app.exception_handler(404)\nasync def h(request, error): return page",
  "from starlette.exceptions import HTTPException\n@app.exception_handler(HTTPException)\nasync def h(request, error): return page",
  "app.add_exception_handler(404, handler)",
  'app2 = FastAPI(root_path="/api")',
  "class Mine(FastAPI): ...",
  'from starlette.routing import Route\nfrom starlette.applications import Starlette\napp = Starlette(routes=[Route("/health", f)])',
  'from starlette.routing import Mount\nx = [Mount("/health", app=y)]',
  "import gradio as gr\napp = gr.mount_gradio_app(app, demo, path='/ui')",
  "from somewhere import wrap\napp = wrap(app)",
  "apps = [app]",
  "@app.get('/a'\ndef f(): ...",
  "def extend(a: FastAPI):\n    a.add_api_route('/health', f)\nextend(app)",
  'router = APIRouter(prefix="/b")\n@router.get("/health")\ndef f(): ...\napp.include_router(router)',
  'def add(router):\n    @router.get("/health")\n    def f(): ...\napp.include_router(router, prefix="/b")',
  "from prometheus_fastapi_instrumentator import Instrumentator\nInstrumentator().instrument(app).expose(app, endpoint='/health')",
];

/** What leaves it without. */
const fastapiLeaves = [
  "",
  '@app.get("/healthz")\ndef f(): ...',
  '@app.get("/api/health")\ndef f(): ...',
  '@app.post("/health")\ndef f(): ...',
  '@app.api_route("/health", methods=["POST"])\ndef f(): ...',
  '@app.get("/")\ndef f(): ...',
  '@router.get("/health")\ndef f(): ...\napp.include_router(router, prefix="/api")',
  'r = APIRouter(prefix="/items")\n@r.get("/{id}")\ndef f(id): ...\napp.include_router(r)',
  'from fastapi.middleware.cors import CORSMiddleware\napp.add_middleware(CORSMiddleware, allow_origins=["*"])',
  'from fastapi.staticfiles import StaticFiles\napp.mount("/static", StaticFiles(directory="static"), name="static")',
  '@app.middleware("http")\nasync def m(request, call_next): return await call_next(request)',
  "@app.exception_handler(ValueError)\nasync def h(request, error): ...",
  "@app.exception_handler(404)\nasync def h(request, error): return JSONResponse({}, status_code=404)",
  'import uvicorn\nif __name__ == "__main__":\n    uvicorn.run(app, host="0.0.0.0", port=8000)',
  "from prometheus_fastapi_instrumentator import Instrumentator\nInstrumentator().instrument(app).expose(app)",
  'from somewhere import routes\napp.include_router(routes, prefix="/auth")',
  "app.state.ready = True",
  "def extend(a: FastAPI):\n    a.add_api_route('/metrics', f)\nextend(app)",
];

const flaskAnswers = [
  '@app.route("/health")\ndef f(): ...',
  '@app.get("/health")\ndef f(): ...',
  '@app.route("/<name>")\ndef f(name): ...',
  '@app.route("/<path:rest>")\ndef f(rest): ...',
  '@app.route("/<regex(r\\"h.*\\"):rest>")\ndef f(rest): ...',
  "@app.route(\"/<any('health', 'status'):what>\")\ndef f(what): ...",
  'app.add_url_rule("/health", view_func=f)',
  'app.add_url_rule(rule="/health", view_func=f)',
  '@bp.route("/health")\ndef f(): ...\napp.register_blueprint(bp)',
  '@bp.route("/")\ndef f(): ...\napp.register_blueprint(bp, url_prefix="/health")',
  'b = Blueprint("b", __name__, url_prefix="/b")\n@b.route("/health")\ndef f(): ...\napp.register_blueprint(b, url_prefix="/")',
  'b = Blueprint("b", __name__, url_prefix="/health")\n@b.route("/")\ndef f(): ...\napp.register_blueprint(b)',
  "from flask_restful import Api\napi = Api(app)",
  "from healthcheck import HealthCheck\napp.add_url_rule('/x', 'x', view_func=lambda: 1)",
  "import dash\nd = dash.Dash(server=app)",
  "@app.errorhandler(404)\ndef h(error): return render_template('index.html')",
  "@app.errorhandler(Exception)\ndef h(error): return 'fine'",
  "@app.before_request\ndef b():\n    if request.path == '/health': return 'ok'",
  "from werkzeug.middleware.dispatcher import DispatcherMiddleware\napp.wsgi_app = DispatcherMiddleware(app.wsgi_app, {'/health': h})",
  "app.url_map.add(Rule('/health'))",
  "app.wsgi_app = Wrapper(app.wsgi_app)",
  "site = Flask(__name__, static_folder='build', static_url_path='/')",
  "site = Flask(__name__, static_folder='build', static_url_path='')",
  "class Health(MethodView): ...\napp.add_url_rule('/health', view_func=Health.as_view('h'))",
  "app = somewhere.wrap(app)",
];

const flaskLeaves = [
  "",
  '@app.route("/health", methods=["POST"])\ndef f(): ...',
  '@app.route("/healthcheck")\ndef f(): ...',
  '@bp.route("/health")\ndef f(): ...\napp.register_blueprint(bp, url_prefix="/v1")',
  "from flask_cors import CORS\nCORS(app)",
  "from flask_sqlalchemy import SQLAlchemy\ndb = SQLAlchemy()\ndb.init_app(app)",
  "from werkzeug.middleware.proxy_fix import ProxyFix\napp.wsgi_app = ProxyFix(app.wsgi_app, x_for=1)",
  "@app.errorhandler(404)\ndef h(error): return jsonify(error=str(error)), 404",
  "app.config['DEBUG'] = False",
  "@app.teardown_appcontext\ndef t(error): ...",
];

describe("a health check of what FastAPI serves", () => {
  for (const way of fastapiAnswers) {
    it(`may be answered: ${way}`, () =>
      assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": fastapi + way }), []));
  }
  for (const way of fastapiLeaves) {
    it(`is not: ${way}`, () =>
      assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": fastapi + way }), [missing]));
  }
});

describe("a health check of what Flask serves", () => {
  for (const way of flaskAnswers) {
    it(`may be answered: ${way}`, () =>
      assert.deepEqual(problems({ Dockerfile: gunicorn, "main.py": flask + way }), []));
  }
  for (const way of flaskLeaves) {
    it(`is not: ${way}`, () => assert.deepEqual(problems({ Dockerfile: gunicorn, "main.py": flask + way }), [missing]));
  }
});

describe("a health check of what a container runs", () => {
  const main = `${fastapi}@app.get("/")\ndef root(): ...`;
  const silent = [
    '["./start.sh"]',
    '["uvicorn", "other:app"]',
    '["uvicorn", "main:app", "--root-path", "/api"]',
    '["sh", "-c", "nginx && uvicorn main:app"]',
    '["sh", "-c", "uvicorn $APP"]',
    '["sh", "-c", "uvicorn main:app & uvicorn other:app"]',
    '["python", "-c", "import main"]',
    '["flask", "run"]',
    '["flask", "--app", "main", "shell"]',
    '["node", "server.js"]',
  ];
  const read = [
    '["uvicorn", "main:app"]',
    '["python", "-m", "uvicorn", "main:app"]',
    '["sh", "-c", "alembic upgrade head && exec uvicorn main:app --host 0.0.0.0"]',
    '["gunicorn", "-k", "uvicorn.workers.UvicornWorker", "-b", "0.0.0.0:8000", "main:app"]',
    '["poetry", "run", "uvicorn", "main:app"]',
    '["fastapi", "run", "main.py", "--port", "8000"]',
    '["python", "main.py"]',
    '["flask", "--app", "main", "run"]',
    '["flask", "--app=main:create_app()", "run", "--host", "0.0.0.0"]',
    '["python", "-m", "flask", "run"]\nENV FLASK_APP=main.py',
    '["uvicorn", "api.main:app"]',
  ];
  for (const command of silent) {
    it(`is not looked at where that is ${command}`, () =>
      assert.deepEqual(problems({ Dockerfile: fromDockerfile(command), "main.py": main }), []));
  }
  for (const command of read) {
    it(`is looked at where that is ${command}`, () =>
      assert.deepEqual(problems({ Dockerfile: fromDockerfile(command), "main.py": main }), [missing]));
  }

  it("is answered by any module of the image, and not by its tests", () => {
    const router = 'from fastapi import APIRouter\nr = APIRouter()\n@r.get("/health")\ndef f(): ...';
    const taken = `${main}\nfrom routers import status\napp.include_router(status.r)`;
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": taken, "routers/status.py": router }), []);
    const put = `${main}\nfrom routers import status\napp.include_router(status.r, prefix="/api")`;
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": put, "routers/status.py": router }), [missing]);
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": main, "tests/test_main.py": router }), [missing]);
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": main, "app/readme.py": "" }), [missing]);
  });

  it("is followed through packages that hand names on", () => {
    const files = {
      Dockerfile: uvicorn,
      "main.py": `${main}\nfrom api import routes\napp.include_router(routes)`,
      "api/__init__.py": "from .v1 import router as routes",
      "api/v1.py": 'from fastapi import APIRouter\nrouter = APIRouter()\n@router.get("/health")\ndef f(): ...',
    };
    assert.deepEqual(problems(files), []);
  });

  it("may be answered by what an own module does to the application", () => {
    const extended = `${main}\nfrom setup import extend\nextend(app)`;
    const setup = "from fastapi import FastAPI\ndef extend(app: FastAPI):\n    app.add_api_route('/health', f)";
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": extended, "setup.py": setup }), []);
    const other = "from fastapi import FastAPI\ndef extend(app: FastAPI):\n    app.add_api_route('/status', f)";
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": extended, "setup.py": other }), [missing]);
    // A module that names no framework is not read.
    const untold = "def extend(app):\n    app.add_api_route('/health', f)";
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": extended, "setup.py": untold }), []);
  });

  it("has a root that nothing answers by itself", () => {
    const only = `${fastapi}@app.get("/health")\ndef f(): ...`;
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": only }, "/"), [missing]);
    const wrapped = `${only}\nclass Guard:\n    def __call__(self, scope):\n        return scope["path"] == "/"\napp = Guard(app)`;
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": wrapped }, "/"), []);
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": main }, "/"), []);
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": only }, "/docs"), []);
    assert.deepEqual(problems({ Dockerfile: uvicorn, "main.py": only }, "/health?deep=1"), []);
  });
});
