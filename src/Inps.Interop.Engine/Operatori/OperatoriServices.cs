using Inps.Interop.Engine.Collaudo;
using Inps.Interop.Engine.Store;
using Inps.Interop.Engine.Traffico;
using Microsoft.Extensions.DependencyInjection;

namespace Inps.Interop.Engine.Operatori;

/// <summary>Registers what the console needs of its own.</summary>
internal static class OperatoriServices
{
    public static void AddOperatori(this IServiceCollection services)
    {
        services.AddSingleton(p => new RegistroOperatori(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new RegistroAzioni(p.GetRequiredService<InteropDbContextFactory>(), p.GetRequiredService<TimeProvider>()));
        services.AddSingleton(p => new RicercheSalvate(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new SearchTraffico(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new ReadAndamento(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new RegistroCollaudo(p.GetRequiredService<InteropDbContextFactory>()));
        services.AddSingleton(p => new ChiaviConsole(p.GetRequiredService<InteropDbContextFactory>()));
    }
}
