using System.Xml.Linq;
using Inps.Interop.Engine.Operatori;
using Inps.Interop.Gateway.Pipeline;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.DataProtection.Repositories;

namespace Inps.Interop.Gateway.Hosting;

/// <summary>Keeps the keys of cookies and form tokens in the database: a form that one instance gave is taken by another, and by the next start.</summary>
internal sealed class ConsoleKeys(ChiaviConsole chiavi) : IXmlRepository
{
    // The framework's own interface speaks XElement; what is read was written here.
    public IReadOnlyCollection<XElement> GetAllElements() => [.. chiavi.Read().Select(XElement.Parse)];

    public void StoreElement(XElement element, string friendlyName) => chiavi.Add(element.ToString(SaveOptions.DisableFormatting));
}

/// <summary>Registers where the keys are kept, and how they are protected.</summary>
internal static class ConsoleKeysServices
{
    public static void AddConsoleKeys(this IServiceCollection services) => services.AddOptions<KeyManagementOptions>().Configure<ChiaviConsole, Seal>((options, chiavi, seal) =>
    {
        options.XmlRepository = new ConsoleKeys(chiavi);
        options.XmlEncryptor = seal.Certificate.PublicKey.Oid.Value == ChiaviCifrate.Rsa ? new ChiaviCifrate(seal.Certificate) : null;
    });
}
