from fastapi import APIRouter, FastAPI
from fastapi.middleware.cors import CORSMiddleware

from app.routers import items

app = FastAPI(title="Tiktimer")
      ^^^^^^^^^^^^^^^^^^^^^^^^^ ecs/health-check-mismatch: the application
app.add_middleware(CORSMiddleware, allow_origins=["*"])

api = APIRouter(prefix="/api")


@api.get("/health")
^^^^^^^^^^^^^^^^^^^ ecs/health-check-mismatch: what answers /api/health
async def health() -> dict[str, str]:
    return {"status": "ok"}


@app.get("/version")
async def version():
    return {}


@app.post("/events")
async def events():
    return {}


api.include_router(items.router, prefix="/items")
app.include_router(api)
