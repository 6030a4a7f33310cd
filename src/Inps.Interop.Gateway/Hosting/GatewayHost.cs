using Inps.Interop.Engine.Store;
using Inps.Interop.Gateway.Cli;
using Microsoft.Extensions.Options;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>The gateway's process from its arguments to its end, whichever host serves the calls (design D2).</summary>
internal static class GatewayHost
{
    /// <param name="args">Settings, <c>--demo</c>, or a command of the operators.</param>
    /// <param name="addServices">What another host adds; null: Kestrel serves the calls.</param>
    /// <param name="soap">Who serves the calls then.</param>
    /// <returns>Exit code.</returns>
    public static async Task<int> RunAsync(string[] args, Action<IServiceCollection>? addServices = null, Func<IApplicationBuilder, RequestDelegate>? soap = null)
    {
        var isDemo = args.Contains("--demo");
        try
        {
            if (OperatoreCli.IsFor(args))
            {
                return await OperatoreCli.RunAsync(args);
            }

            // Settings are read once, at start; watching the folder would wake a thread for every page written to a database in it.
            var builder = WebApplication.CreateBuilder([.. args.Where(argument => argument != "--demo"), "--hostBuilder:reloadConfigOnChange=false"]);
            GatewayLogging.Configure(builder, isDemo);
            if (isDemo)
            {
                Demo.UseFreshDatabase(builder.Configuration);
            }

            builder.Services.AddGateway(builder.Configuration);
            addServices?.Invoke(builder.Services);
            await using var app = builder.Build();

            // The register of adesioni must know the file's before the first handshake.
            await app.Services.GetRequiredService<StoreStartup>().PrepareAsync(CancellationToken.None);
            await app.Services.GetRequiredService<ArchiviDiCollaudo>().LoadAsync(CancellationToken.None);
            await app.Services.GetRequiredService<AdesioniFile>().EnrolAsync(CancellationToken.None);
            await app.Services.GetRequiredService<OperatoreDiSviluppo>().EnrolAsync(CancellationToken.None);
            if (isDemo)
            {
                await app.Services.GetRequiredService<Demo>().EnrolAsync(CancellationToken.None);
            }

            if (app.Services.GetRequiredService<IOptions<GatewayOptions>>().Value.ProxyAttendibili.Count > 0)
            {
                app.UseForwardedHeaders();
            }

            app.MapGateway(soap?.Invoke(app));
            await app.StartAsync();
            if (isDemo)
            {
                await app.Services.GetRequiredService<Demo>().RunAsync(app.Lifetime.ApplicationStopping);
            }

            await app.WaitForShutdownAsync();
            return 0;
        }
        catch (Exception exception) when (StartupFailure.Explain(exception) is { } sentence)
        {
            await System.Console.Error.WriteLineAsync(sentence);
            return 1;
        }
    }
}
