using CoreWCF.Configuration;
using Inps.Interop.CoreWcf;
using Inps.Interop.Gateway.Hosting;

return await GatewayHost.RunAsync(
    args,
    services => services.AddServiceModelServices().AddSingleton<SoapService>(),
    CoreWcfBranch.Build);
