return await Inps.Interop.Gateway.Hosting.GatewayHost.RunAsync(args);
