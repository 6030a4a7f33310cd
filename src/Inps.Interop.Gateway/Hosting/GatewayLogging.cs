using Inps.Interop.Gateway.Pipeline;
using NLog;
using NLog.Config;
using NLog.Layouts;
using NLog.Targets;
using NLog.Web;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>JSON logs on standard error, so that standard output stays for what a person asked for. No personal data: facts about calls are in the trace.</summary>
internal static class GatewayLogging
{
    public static void Configure(WebApplicationBuilder builder, bool isDemo)
    {
        var layout = new JsonLayout { IncludeEventProperties = true, IndentJson = false };
        layout.Attributes.Add(new JsonAttribute("time", "${date:universalTime=true:format=o}"));
        layout.Attributes.Add(new JsonAttribute("level", "${level:lowercase=true}"));
        layout.Attributes.Add(new JsonAttribute("logger", "${logger}"));
        layout.Attributes.Add(new JsonAttribute("transaction", $"${{scopeproperty:{CallPipeline.LogProperty}}}"));
        layout.Attributes.Add(new JsonAttribute("message", "${message}"));
        layout.Attributes.Add(new JsonAttribute("exception", "${exception:format=tostring}"));

        var configuration = new LoggingConfiguration();
        var console = new ConsoleTarget("console") { StdErr = true, Layout = layout, AutoFlush = true };
        configuration.AddRule(NLog.LogLevel.Warn, NLog.LogLevel.Fatal, console);
        if (!isDemo)
        {
            configuration.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Info, console, "Inps.Interop.*");
            configuration.AddRule(NLog.LogLevel.Info, NLog.LogLevel.Info, console, "Microsoft.Hosting.Lifetime");
        }

        LogManager.Configuration = configuration;
        builder.Logging.ClearProviders();
        builder.Host.UseNLog(new NLogAspNetCoreOptions { ReplaceLoggerFactory = true, RemoveLoggerFactoryFilter = true });
    }
}
