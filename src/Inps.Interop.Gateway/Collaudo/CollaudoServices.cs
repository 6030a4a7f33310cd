using Inps.Interop.Gateway.Collaudo.Contratti;
using Inps.Interop.Gateway.Collaudo.Diagnosi;
using Inps.Interop.Gateway.Collaudo.Esempi;
using Inps.Interop.Gateway.Collaudo.Rapporti;
using Inps.Interop.Gateway.Collaudo.Scenari;
using Inps.Interop.Gateway.Collaudo.Validazione;

namespace Inps.Interop.Gateway.Collaudo;

/// <summary>Registers what the pages of the integrators show, and what they check.</summary>
internal static class CollaudoServices
{
    public static void AddCollaudo(this IServiceCollection services)
    {
        services.AddSingleton<CatalogoRegole>();
        services.AddSingleton<CatalogoServizi>();
        services.AddSingleton<FileDiContratto>();
        services.AddSingleton<EsempiPubblicati>();
        services.AddSingleton<EsempiDelleRegole>();
        services.AddSingleton<ValidazioneMessaggio>();
        services.AddSingleton<Validatore>();
        services.AddSingleton<ChiamateDellEnte>();
        services.AddSingleton<RilieviDellaRisposta>();
        services.AddSingleton<RicercaProve>();
        services.AddSingleton<ValutazioneScenari>();
        services.AddSingleton<FirmaRapporto>();
        services.AddSingleton<EmissioneRapporto>();
    }
}
