export const account = "111111111111";
