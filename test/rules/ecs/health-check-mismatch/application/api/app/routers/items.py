from fastapi import APIRouter

router = APIRouter()


@router.get("/{id}")
async def item(id: int):
    return {"id": id}
