export class App {
  get props() {
    return { queueName: "from-a-getter" };
  }
}
