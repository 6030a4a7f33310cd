using Inps.Interop.Engine.Adesioni;

namespace Inps.Interop.Gateway.Console.Pages.Adesioni;

/// <summary>How an adesione is named in an address, and in the record of the actions: <c>PAT901-Collaudo</c>.</summary>
internal static class AdesioneIndicata
{
    public static string IdOf(Adesione adesione) => $"{adesione.CodiceEnte}-{adesione.Ambiente}";

    /// <summary>The adesione of that name; null when there is none.</summary>
    public static Adesione? Find(RegistroAdesioni registro, string? id) => registro.Adesioni.FirstOrDefault(adesione => IdOf(adesione) == id);
}
